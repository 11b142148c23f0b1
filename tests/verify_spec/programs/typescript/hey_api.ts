// Log in, list extensions, dial, read an error: the client of @hey-api/openapi-ts.
import { client } from "./made/client.gen.js";
import { callDial, delToken, extensionGet, extensionList, getToken } from "./made/index.js";

const { YEASTAR_URL, YEASTAR_CLIENT_ID = "", YEASTAR_CLIENT_SECRET = "" } = process.env;
client.setConfig({ baseUrl: `${YEASTAR_URL}/openapi` });

const login = await getToken({
  body: { username: YEASTAR_CLIENT_ID, password: YEASTAR_CLIENT_SECRET },
});
console.log(`login errcode ${login.data?.errcode}`);

// The client puts it into the query by itself, as the security scheme says.
client.setConfig({ auth: login.data?.access_token ?? "" });

const list = await extensionList({ query: { page: 1, page_size: 20 } });
for (const extension of list.data?.data ?? []) console.log(`extension ${extension.number}`);

const dial = await callDial({ body: { caller: "1002", callee: "1003" } });
console.log(`dial errcode ${dial.data?.errcode} call ${dial.data?.call_id}`);

const unknown = await extensionGet({ query: { id: 999999 } });
console.log(`unknown HTTP ${unknown.response?.status} errcode ${unknown.data?.errcode}`);

await delToken();
