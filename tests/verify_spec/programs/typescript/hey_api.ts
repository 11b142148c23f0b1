// Log in, list extensions, dial, read an error: the client of @hey-api/openapi-ts.
import { client } from "./made/client.gen.js";
import { callDial, delToken, extensionGet, extensionList, getToken } from "./made/index.js";

const { YEASTAR_URL, YEASTAR_CLIENT_ID = "", YEASTAR_CLIENT_SECRET = "" } = process.env;
client.setConfig({ baseUrl: `${YEASTAR_URL}/openapi` });

const login = await getToken({
  body: { username: YEASTAR_CLIENT_ID, password: YEASTAR_CLIENT_SECRET },
});
console.log(`login errcode ${login.data?.errcode}`);

// The token travels in the query of every call. `auth: token` would put it there as well, but 0.95 loses it
// in calls without a query of their own: it is added to a copy of the options.
const token = login.data?.access_token ?? "";
client.interceptors.request.use((request) => {
  const url = new URL(request.url);
  url.searchParams.set("access_token", token);
  return new Request(url, request);
});

const list = await extensionList({ query: { page: 1, page_size: 20 } });
for (const extension of list.data?.data ?? []) console.log(`extension ${extension.number}`);

const dial = await callDial({ body: { caller: "1002", callee: "1003" } });
console.log(`dial errcode ${dial.data?.errcode} call ${dial.data?.call_id}`);

const unknown = await extensionGet({ query: { id: 999999 } });
console.log(`unknown HTTP ${unknown.response?.status} errcode ${unknown.data?.errcode}`);

await delToken();
