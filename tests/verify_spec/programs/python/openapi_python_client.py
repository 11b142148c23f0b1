"""Log in, list extensions, dial, read an error: the client of openapi-python-client."""

import os

from made import Client
from made.api.auth import del_token, get_token
from made.api.call import call_dial
from made.api.extension import extension_get, extension_list
from made.models import CallDialRequest, GetTokenRequest

pbx = Client(
    base_url=os.environ["YEASTAR_URL"] + "/openapi", raise_on_unexpected_status=True
)
login = get_token.sync(
    client=pbx,
    body=GetTokenRequest(
        username=os.environ["YEASTAR_CLIENT_ID"],
        password=os.environ["YEASTAR_CLIENT_SECRET"],
    ),
)
assert login is not None
print(f"login errcode {login.errcode}")
# The token travels in the query of every call; the tool knows tokens of headers only.
pbx.get_httpx_client().params = {"access_token": str(login.access_token)}

listed = extension_list.sync(client=pbx, page=1, page_size=20)
for extension in (listed and listed.data) or []:
    print(f"extension {extension.number}")

dialled = call_dial.sync(client=pbx, body=CallDialRequest(caller="1002", callee="1003"))
assert dialled is not None
print(f"dial errcode {dialled.errcode} call {dialled.call_id}")

unknown = extension_get.sync_detailed(client=pbx, id=999999)
assert unknown.parsed is not None
print(f"unknown HTTP {int(unknown.status_code)} errcode {unknown.parsed.errcode}")
del_token.sync(client=pbx)
