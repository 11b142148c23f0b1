// Real calls with the client that OpenAPI Generator made. Beside the folder "made":
//
//	go mod init calls
//	go mod edit -require yeastar.test/pbx/client@v0.0.0 -replace yeastar.test/pbx/client=./made
//	go run openapi_generator_calls.go
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"

	yeastar "yeastar.test/pbx/client"
)

const newer = `{"errcode": 0, "from_newer_firmware": 7, "data": [
	{"id": 1, "number": "1002", "presence_status": "on_the_moon"}]}`

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	configuration := yeastar.NewConfiguration()
	configuration.Servers = yeastar.ServerConfigurations{
		{URL: os.Getenv("YEASTAR_URL") + "/openapi"},
	}
	client := yeastar.NewAPIClient(configuration)
	ctx := context.Background()
	login := yeastar.NewGetTokenRequest(
		os.Getenv("YEASTAR_CLIENT_ID"), os.Getenv("YEASTAR_CLIENT_SECRET"))
	token, _, err := client.AuthAPI.GetToken(ctx).GetTokenRequest(*login).Execute()
	must(err)
	fmt.Println("login errcode", token.GetErrcode())
	ctx = context.WithValue(ctx, yeastar.ContextAPIKeys, map[string]yeastar.APIKey{
		"accessToken": {Key: token.GetAccessToken()},
	})
	extensions, _, err := client.ExtensionAPI.ExtensionList(ctx).Page(1).PageSize(100).Execute()
	must(err)
	for _, extension := range extensions.GetData() {
		fmt.Println("extension", extension.GetNumber())
	}
	dial := yeastar.NewCallDialRequest("1002", "1003")
	call, _, err := client.CallAPI.CallDial(ctx).CallDialRequest(*dial).Execute()
	must(err)
	fmt.Println("dial errcode", call.GetErrcode(), "call", call.GetCallId())
	unknown, answer, err := client.ExtensionAPI.ExtensionGet(ctx).Id(999999).Execute()
	must(err)
	fmt.Println("unknown HTTP", answer.StatusCode, "errcode", unknown.GetErrcode())
	var list yeastar.ExtensionListResponse
	must(json.Unmarshal([]byte(newer), &list))
	fmt.Println("newer", list.GetData()[0].GetPresenceStatus())
	for _, text := range []string{`{"id": 7}`, `{"id": "7"}`} {
		var member yeastar.PagingMember
		must(json.Unmarshal([]byte(text), &member))
		fmt.Println("id", member.GetId())
	}
	_, _, err = client.AuthAPI.DelToken(ctx).Execute()
	must(err)
}
