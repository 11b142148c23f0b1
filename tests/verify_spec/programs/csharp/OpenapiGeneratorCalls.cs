// Real calls with the client that OpenAPI Generator made.
using System;
using Newtonsoft.Json;
using Yeastar.Api;
using Yeastar.Client;
using Yeastar.Model;

public static class OpenapiGeneratorCalls
{
    private const string Newer = "{\"errcode\": 0, \"from_newer_firmware\": 7, \"data\": ["
        + "{\"id\": 1, \"number\": \"1002\", \"presence_status\": \"on_the_moon\"}]}";

    public static void Main()
    {
        var configuration = new Configuration
        {
            BasePath = Environment.GetEnvironmentVariable("YEASTAR_URL") + "/openapi",
        };
        var login = new GetTokenRequest(
            Environment.GetEnvironmentVariable("YEASTAR_CLIENT_ID"),
            Environment.GetEnvironmentVariable("YEASTAR_CLIENT_SECRET"));
        var token = new AuthApi(configuration).GetToken(login);
        Console.WriteLine($"login errcode {token.Errcode}");
        configuration.ApiKey["access_token"] = token.AccessToken;
        var extensions = new ExtensionApi(configuration);
        foreach (var each in extensions.ExtensionList(page: 1, pageSize: 100).Data)
        {
            Console.WriteLine($"extension {each.Number}");
        }
        var call = new CallApi(configuration).CallDial(new CallDialRequest("1002", "1003"));
        Console.WriteLine($"dial errcode {call.Errcode} call {call.CallId}");
        var unknown = extensions.ExtensionGetWithHttpInfo(999999);
        Console.WriteLine(
            $"unknown HTTP {(int)unknown.StatusCode} errcode {unknown.Data.Errcode}");
        var newer = JsonConvert.DeserializeObject<ExtensionListResponse>(Newer);
        Console.WriteLine($"newer {newer.Data[0].PresenceStatus}");
        foreach (var text in new[] { "{\"id\": 7}", "{\"id\": \"7\"}" })
        {
            Console.WriteLine($"id {JsonConvert.DeserializeObject<PagingMember>(text).Id}");
        }
        new AuthApi(configuration).DelToken();
    }
}
