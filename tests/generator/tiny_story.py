"""Uses the package made of the tiny spec; run by test_tiny_package.py on its own.

Not imported: `yeastar_pseries` is here the tiny package, not the real one. Prints one
JSON object of what was seen.
"""

import json
from datetime import UTC, datetime

import httpx

from yeastar_pseries import Client, PbxClock
from yeastar_pseries.errors import ERRCODES, NotFoundError, YeastarError, api_error
from yeastar_pseries.events import parse_event
from yeastar_pseries.models.lamp import LampUpdateRequest

LAMP = {
    "id": 7,
    "from": "x",
    "raw": "y",
    "colour": "ultraviolet",
    "brigthness": 3,
    "engraving": "WORDS-IN-CLEAR",
    "holder": {"name": "h", "newer": [1]},
    "holders": None,
    "state": {"a": {"name": "b"}},
    "anything": [1, {"x": None}],
    "later": 1,
}
EVENT = {
    "type": 39001,
    "sn": "s",
    "msg": {"lamp": 7, "to": {"from": "off", "to": "on"}, "holder": {"name": "h"}},
}
sent: list[tuple[str, str, dict[str, str], str]] = []


def pbx(request: httpx.Request) -> httpx.Response:
    query = dict(request.url.params)
    sent.append(
        (request.method, request.url.path, query, request.read().decode("latin-1"))
    )
    answer: dict[str, object] = {"errcode": 0, "errmsg": "SUCCESS"}
    match request.url.path.removeprefix("/openapi"):
        case "/v1.0/get_token":
            answer |= {"access_token": "TOKEN-IN-CLEAR", "refresh_token": "r"}
            answer |= {"access_token_expire_time": 1800}
        case "/v1.0/lamp/list":
            answer |= {"total_number": 1, "lamp_list": [LAMP]}
        case "/v1.0/lamp/delete":
            answer = {"errcode": 60001, "errmsg": "DATA NOT FOUND"}
    return httpx.Response(200, json=answer)


def refused(call: object, **values: object) -> str:
    try:
        call(**values)
    except (YeastarError, TypeError) as error:
        return f"{type(error).__name__}: {error}"
    return "accepted"


seen: dict[str, object] = {}
with Client(
    "https://pbx.example", "id", "SECRET", transport=httpx.MockTransport(pbx)
) as client:
    page = client.lamp.list(page_size=5, from_="new", options_="o")
    lamp = page.lamp_list[0]
    seen["fields"] = [lamp.from_, lamp.raw_, lamp.brightness, lamp.colour, lamp.holders]
    seen["nested"] = [lamp.holder.name, lamp.holder.extra, lamp.state["a"].name]
    seen["extra"] = lamp.extra
    seen["back"] = lamp.to_dict() == LAMP
    seen["items"] = [item.id for item in page]
    seen["shown"] = repr(page) + str(lamp)
    seen["secret"] = lamp.engraving
    seen["token"] = repr(client.auth.get_token(username="u", password="PASSWORD"))
    client.lamp.update(id=1, on=True, sockets=[{"number": 2}])
    client.lamp.upload(picture=b"PNG", name="n")
    seen["not found"] = refused(client.lamp.delete, id=3)
    seen["out of range"] = refused(client.lamp.delete, id=100)
    seen["too long"] = refused(client.lamp.list, options_="123456")
    seen["not in enum"] = refused(client.lamp.list, from_="newest")
    seen["left out"] = refused(client.lamp.update, name="x")
    seen["empty"] = refused(client.lamp.update, id=1, name="")
    client.clock = PbxClock("DD/MM/YYYY", "hh:mm AM", UTC)
    moment = datetime(2026, 7, 30, 21, 31, 37, tzinfo=UTC)
    answer = client.v2.lamp.download(since=moment, until=moment, ids=[1, "2"])
    seen["v2"] = answer.errcode
seen["sent"] = sent
seen["families"] = [ERRCODES[60001].family is NotFoundError]
seen["override"] = [
    type(api_error(-1, operation=name)).__name__ for name in ("get_token", "lamp.list")
]
event = parse_event(EVENT)
seen["event"] = [type(event).__name__, event.type, event.sn, event.msg.to.from_]
seen["holder"] = event.msg.holder.name
seen["unset"] = repr(LampUpdateRequest(id=1))
print(json.dumps(seen))
