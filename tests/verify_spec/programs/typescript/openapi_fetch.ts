// Log in, list extensions, dial, read an error: openapi-fetch with the types of openapi-typescript.
import createClient from "openapi-fetch";
import type { paths } from "./made/schema.js";

const { YEASTAR_URL, YEASTAR_CLIENT_ID = "", YEASTAR_CLIENT_SECRET = "" } = process.env;
const pbx = createClient<paths>({ baseUrl: `${YEASTAR_URL}/openapi` });

const login = await pbx.POST("/v1.0/get_token", {
  body: { username: YEASTAR_CLIENT_ID, password: YEASTAR_CLIENT_SECRET },
});
const token = login.data?.access_token ?? "";
console.log(`login errcode ${login.data?.errcode}`);

// The token travels in the query of every call.
pbx.use({
  onRequest({ request }) {
    const url = new URL(request.url);
    url.searchParams.set("access_token", token);
    return new Request(url, request);
  },
});

const list = await pbx.GET("/v1.0/extension/list", { params: { query: { page: 1, page_size: 20 } } });
for (const extension of list.data?.data ?? []) console.log(`extension ${extension.number}`);

const dial = await pbx.POST("/v1.0/call/dial", { body: { caller: "1002", callee: "1003" } });
console.log(`dial errcode ${dial.data?.errcode} call ${dial.data?.call_id}`);

const unknown = await pbx.GET("/v1.0/extension/get", { params: { query: { id: 999999 } } });
console.log(`unknown HTTP ${unknown.response.status} errcode ${unknown.data?.errcode}`);

await pbx.GET("/v1.0/del_token");
