"""Real calls with the client that OpenAPI Generator made."""

import os

import yeastar_client as yeastar

NEWER = """{"errcode": 0, "from_newer_firmware": 7, "data": [
  {"id": 1, "number": "1002", "presence_status": "on_the_moon"}]}"""


def main() -> None:
    configuration = yeastar.Configuration(host=os.environ["YEASTAR_URL"] + "/openapi")
    with yeastar.ApiClient(configuration) as client:
        token = yeastar.AuthApi(client).get_token(
            yeastar.GetTokenRequest(
                username=os.environ["YEASTAR_CLIENT_ID"],
                password=os.environ["YEASTAR_CLIENT_SECRET"],
            )
        )
        print("login errcode", token.errcode)
        configuration.api_key["accessToken"] = token.access_token
        extensions = yeastar.ExtensionApi(client).extension_list(page=1, page_size=100)
        for extension in extensions.data:
            print("extension", extension.number)
        call = yeastar.CallApi(client).call_dial(
            yeastar.CallDialRequest(caller="1002", callee="1003")
        )
        print("dial errcode", call.errcode, "call", call.call_id)
        answer = yeastar.ExtensionApi(client).extension_get_with_http_info(id=999999)
        print("unknown HTTP", answer.status_code, "errcode", answer.data.errcode)
        newer = yeastar.ExtensionListResponse.from_json(NEWER)
        print("newer", newer.data[0].presence_status)
        for text in ('{"id": 7}', '{"id": "7"}'):
            print("id", yeastar.PagingMember.from_json(text).id)
        yeastar.AuthApi(client).del_token()


main()
