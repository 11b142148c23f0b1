import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiResponse;
import org.openapitools.client.api.AuthApi;
import org.openapitools.client.api.CallApi;
import org.openapitools.client.api.ExtensionApi;
import org.openapitools.client.model.CallActionResponse;
import org.openapitools.client.model.CallDialRequest;
import org.openapitools.client.model.ExtensionGetResponse;
import org.openapitools.client.model.ExtensionListItem;
import org.openapitools.client.model.ExtensionListResponse;
import org.openapitools.client.model.GetTokenRequest;
import org.openapitools.client.model.PagingMember;
import org.openapitools.client.model.TokenResponse;

/** Real calls with the client that OpenAPI Generator made. */
public final class OpenapiGeneratorCalls {
  private static final String NEWER =
      "{\"errcode\": 0, \"from_newer_firmware\": 7, \"data\": ["
          + "{\"id\": 1, \"number\": \"1002\", \"presence_status\": \"on_the_moon\"}]}";

  private OpenapiGeneratorCalls() {}

  public static void main(String[] arguments) throws Exception {
    ApiClient client = new ApiClient();
    client.updateBaseUri(System.getenv("YEASTAR_URL") + "/openapi");
    GetTokenRequest login =
        new GetTokenRequest()
            .username(System.getenv("YEASTAR_CLIENT_ID"))
            .password(System.getenv("YEASTAR_CLIENT_SECRET"));
    TokenResponse token = new AuthApi(client).getToken(login);
    System.out.println("login errcode " + token.getErrcode());
    // This library of the generator leaves keys to an interceptor of the caller.
    client.setRequestInterceptor(
        request -> {
          String uri = request.build().uri().toString();
          String key = "access_token=" + token.getAccessToken();
          request.uri(URI.create(uri + (uri.contains("?") ? "&" : "?") + key));
        });
    ExtensionApi extensions = new ExtensionApi(client);
    List<ExtensionListItem> list = extensions.extensionList(1, 100, null, null).getData();
    for (ExtensionListItem each : list) {
      System.out.println("extension " + each.getNumber());
    }
    CallActionResponse call =
        new CallApi(client).callDial(new CallDialRequest().caller("1002").callee("1003"));
    System.out.println("dial errcode " + call.getErrcode() + " call " + call.getCallId());
    ApiResponse<ExtensionGetResponse> unknown =
        extensions.extensionGetWithHttpInfo(list.get(0).getId() + 999999);
    System.out.println(
        "unknown HTTP " + unknown.getStatusCode() + " errcode " + unknown.getData().getErrcode());
    ObjectMapper mapper = client.getObjectMapper();
    ExtensionListResponse newer = mapper.readValue(NEWER, ExtensionListResponse.class);
    System.out.println("newer " + newer.getData().get(0).getPresenceStatus());
    for (String text : new String[] {"{\"id\": 7}", "{\"id\": \"7\"}"}) {
      System.out.println("id " + mapper.readValue(text, PagingMember.class).getId());
    }
    new AuthApi(client).delToken();
  }
}
