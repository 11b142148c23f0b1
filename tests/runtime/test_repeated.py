"""Servers that repeat what was sent to them, each in its own way: nothing shows it."""

from __future__ import annotations

import asyncio
import html
import io
import json
import logging
import socket
import threading
from collections.abc import Callable
from contextlib import closing
from typing import Any
from urllib.parse import quote

import pytest

from tests.runtime.api import create, get
from tests.runtime_events.package import load
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin

# As tokens are that hold Base64; and a password that needs every kind of escape.
TOKEN = "eyJhbGci/S3CRET1+abc/def=="
PASSWORD = 'pw"S3CRET&<é>\\ 7'
CLIENT_SECRET = "client/S3CRET+secret=="


def twice(text: str) -> str:
    return quote(quote(text, safe=""), safe="")


def lower(text: str) -> str:
    """Percent-encoding in lower case, as some write it."""
    encoded = quote(text, safe="")
    return "".join(
        part.lower() if encoded[index - 1 : index] == "%" else part
        for index, part in enumerate(encoded)
    )


def numbered(text: str) -> str:
    """HTML with characters by number."""
    return "".join(c if c.isalnum() else f"&#x{ord(c):x};" for c in text)


def slashed(text: str) -> str:
    """JSON as PHP writes it."""
    return json.dumps(text)[1:-1].replace("/", "\\/")


def by_go(text: str) -> str:
    """JSON as Go writes it."""
    escaped = json.dumps(text)[1:-1]
    for char in "<>&+/=":
        escaped = escaped.replace(char, f"\\u{ord(char):04x}")
    return escaped


WAYS: list[Callable[[str], str]] = [
    str,
    lambda text: quote(text, safe=""),
    quote,
    lower,
    twice,
    html.escape,
    numbered,
    slashed,
    by_go,
]


@pytest.fixture
def strange(pbx: ScriptedPbx) -> ScriptedPbx:
    """A PBX whose tokens need escaping."""
    pbx.live.add(TOKEN)
    pbx.login = [Response({"errcode": 0, "access_token": TOKEN})] * 3
    return pbx


def told(error: BaseException) -> str:
    return f"{error} {error!r} {vars(error)}"


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("secret", [TOKEN, PASSWORD])
@pytest.mark.parametrize(
    "kind", ["page", "query", "text", "errmsg", "list", "key", "location", "header"]
)
def test_call_whose_answer_repeats(
    strange: ScriptedPbx,
    twin: Twin,
    errors: Any,
    log: io.StringIO,
    way: Callable[[str], str],
    secret: str,
    kind: str,
) -> None:
    seen = way(secret)
    in_latin = seen.encode("latin-1", "replace").decode("latin-1")
    one_line = "".join(c for c in in_latin if c.isprintable())
    answers = {
        "page": Response(f"<p>no page {seen} here</p>".encode(), 404),
        "query": Response(f"<p>/x%3Faccess_token%3D{seen}%26a=1</p>".encode(), 404),
        "text": Response(f"no: {seen}!".encode()),
        "errmsg": Response({"errcode": 40002, "errmsg": f"bad {seen}, sorry"}),
        "list": Response({"errcode": 40002, "invalid_param_list": [{"value": seen}]}),
        "key": Response({"errcode": 40002, "data": {seen: 1}}),
        "location": Response(b"", 302, {"Location": f"http://x/{one_line}"}),
        "header": Response({"errcode": 40002}, headers={"X-Echo": one_line}),
    }
    strange.on("/v1.0/item/create", answers[kind])
    client = twin.base_client(strange, retries=0)
    with pytest.raises(errors.YeastarError) as caught:
        twin.run(
            create(twin, client, rules=[{"pattern": "x"}], options=_with_password())
        )
    sent = strange.calls("item/create")[0]
    assert sent.token == TOKEN
    assert sent.json["password"] == PASSWORD
    assert "S3CRET" not in told(caught.value)
    assert "S3CRET" not in log.getvalue()


def _with_password() -> Any:
    return load("calls.options").CallOptions(extra_body={"password": PASSWORD})


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("status", [200, 500])
def test_login_whose_answer_repeats(
    pbx: ScriptedPbx,
    twin: Twin,
    errors: Any,
    log: io.StringIO,
    way: Callable[[str], str],
    status: int,
) -> None:
    seen = way(CLIENT_SECRET)
    pbx.login = [
        Response({"errcode": 40001, "errmsg": f"wrong: {seen}"}, status),
        Response(f"wrong: {seen}".encode(), status),
    ]
    base = twin.get("client.base", "BaseClient")
    for _ in range(2):
        client = base(pbx.url, "client-1234", CLIENT_SECRET, retries=0)
        with pytest.raises(errors.YeastarError) as caught:
            twin.run(get(twin, client))
        assert "S3CRET" not in told(caught.value)
        twin.close(client)
    assert pbx.requests[0].json["password"] == CLIENT_SECRET
    assert "S3CRET" not in log.getvalue()


def test_refresh_whose_answer_repeats(
    pbx: ScriptedPbx, twin: Twin, errors: Any, log: io.StringIO
) -> None:
    pbx.on("/v1.0/item/get", Response())
    client = twin.base_client(pbx, retries=0)
    twin.run(get(twin, client))
    pbx.refresh = [Response(b"bad REFRESH-1-SECRET", 500)]
    pbx.login = [Response(b"no", 500)]
    pbx.live.clear()
    with pytest.raises(errors.YeastarError) as caught:
        twin.run(get(twin, client))
    assert "SECRET" not in told(caught.value)
    assert "SECRET" not in log.getvalue()


@pytest.mark.parametrize("size", range(160, 215, 3))
def test_secret_where_an_excerpt_ends(
    pbx: ScriptedPbx, twin: Twin, errors: Any, size: int
) -> None:
    def answer(request: Request) -> Response:
        return Response(f"{'x' * size} {request.token} {'y' * 900}".encode(), 500)

    pbx.on("/v1.0/item/create", answer)
    with pytest.raises(errors.TransportError) as caught:
        twin.run(create(twin, twin.base_client(pbx, retries=0)))
    assert "TOKEN-" not in str(caught.value)
    assert "xxxx" in str(caught.value)


def test_secret_behind_blanks_where_a_body_is_cut(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    for size in range(770, 800, 3):

        def answer(request: Request, size: int = size) -> Response:
            return Response(f"{' ' * size}no {request.token} x".encode(), 500)

        pbx.on("/v1.0/item/create", answer)
        with pytest.raises(errors.TransportError) as caught:
            twin.run(create(twin, twin.base_client(pbx, retries=0)))
        assert "TOKEN-" not in str(caught.value)


@pytest.mark.parametrize("behind", ['{"a":1}', "x" * 40_000, "[" * 9_000])
@pytest.mark.parametrize("blanks", [0, 16_384, 70_000])
def test_secret_in_a_good_beginning_of_a_bad_body(
    pbx: ScriptedPbx, twin: Twin, errors: Any, blanks: int, behind: str
) -> None:
    """What an error shows is the beginning; what is wrong may stand far behind it."""

    def answer(request: Request) -> Response:
        good = f'{{"errcode":0,"note":"{request.token}"}}'
        return Response(f"{good}{' ' * blanks}{behind}".encode())

    pbx.on("/v1.0/item/get", answer)
    pbx.on("/v1.0/item/create", answer)
    client = twin.base_client(pbx, retries=0)
    calls = (
        lambda: get(twin, client),
        lambda: create(twin, client),
        lambda: client.request("POST", "/v1.0/item/create"),
    )
    for call in calls:
        try:
            shown = repr(twin.run(call()))
        except errors.DecodeError as caught:
            shown = told(caught)
            if "has no errcode" not in shown:
                assert "the answer is more than one JSON value" in shown
        assert "TOKEN-" not in shown


def test_what_is_no_secret_stays(pbx: ScriptedPbx, twin: Twin, errors: Any) -> None:
    options = load("calls.options").CallOptions(
        extra_body={"pin": 40002, "secret": "x"}
    )
    pbx.on(
        "/v1.0/item/create",
        Response({"errcode": 40002, "errmsg": "x marks 400021", "data": [123456789]}),
    )
    with pytest.raises(errors.ApiError) as caught:
        twin.run(create(twin, twin.base_client(pbx), options=options))
    assert caught.value.errcode == 40002
    assert caught.value.errmsg == "x marks 400021"
    assert caught.value.raw["data"] == [123456789]
    assert caught.value.operation == "item.create"


def test_digits_come_back_as_a_number(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    options = load("calls.options").CallOptions(extra_body={"pin": "730918452617"})
    answer = {"errcode": 40002, "invalid_param_list": [{"value": 730918452617}]}
    pbx.on("/v1.0/item/create", Response(answer))
    with pytest.raises(errors.ApiError) as caught:
        twin.run(create(twin, twin.base_client(pbx), options=options))
    assert "730918452617" not in told(caught.value)


def test_good_answer_is_left_as_it_is(pbx: ScriptedPbx, twin: Twin) -> None:
    """The URL of a file may hold the token; it has to work."""

    def answer(request: Request) -> Response:
        return Response({"data": {"name": f"/api/x?access_token={request.token}"}})

    pbx.on("/v1.0/item/get", answer)
    item: Any = twin.run(get(twin, twin.base_client(pbx)))
    assert item.data.name == "/api/x?access_token=TOKEN-1-SECRET"
    assert "TOKEN-1-SECRET" not in repr(item)


def test_tasks_do_not_mask_for_each_other() -> None:
    known = load("sent_secrets")
    secret = load("redact").Secret("task-S3CRET")

    async def one() -> str:
        with known.in_flight(lambda: [secret]):
            await asyncio.sleep(0.01)
            return known.mask_in_flight("task-S3CRET")

    async def other() -> str:
        await asyncio.sleep(0.005)
        return known.mask_in_flight("task-S3CRET")

    async def both() -> list[str]:
        return list(await asyncio.gather(one(), other()))

    assert asyncio.run(both()) == ["***", "task-S3CRET"]
    assert known.mask_in_flight("task-S3CRET") == "task-S3CRET"


class Socks:
    """A SOCKS 5 proxy that asks for a password, and refuses it."""

    def __init__(self) -> None:
        self.credentials = b""
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        connection, _ = self._server.accept()
        with closing(connection):
            connection.recv(100)
            connection.sendall(b"\x05\x02")
            self.credentials = connection.recv(100)
            connection.sendall(b"\x01\x01")

    def __enter__(self) -> Socks:
        return self

    def __exit__(self, *_: object) -> None:
        self._server.close()
        self._thread.join(5)


def test_credentials_of_a_socks_proxy_are_not_logged(
    twin: Twin, errors: Any, log: io.StringIO
) -> None:
    pytest.importorskip("socksio")
    with Socks() as proxy:
        client = twin.base_client(
            "http://pbx.invalid",
            proxy=f"socks5://sockuser:pw'%22)S3@127.0.0.1:{proxy.port}",
            retries=0,
        )
        with pytest.raises(errors.ConnectError):
            twin.run(get(twin, client))
    assert b"sockuser" in proxy.credentials
    assert "setup_socks5_connection.started" in log.getvalue()
    assert "auth=***" in log.getvalue()
    assert "S3" not in log.getvalue()


# httpcore 1.0.4 to 1.0.9 log this of a SOCKS proxy.
SOCKS_LINE = (
    "setup_socks5_connection.started stream=<x> host='h' port=80"
    " auth=(b'user', b\"pa')s\\\"s\") more=1"
)


@pytest.mark.parametrize(
    ("logger", "text", "args", "shown"),
    [
        (
            "httpcore.socks",
            SOCKS_LINE,
            (),
            "setup_socks5_connection.started stream=<x> host='h' port=80 auth=*** more=1",
        ),
        (
            "httpcore.proxy",
            "headers=[(b'X', b'Basic dXNlcjpwYXNz1')]",
            (),
            "headers=[(b'X', b'Basic ***')]",
        ),
        (
            "httpx",
            'HTTP Request: %s %s "%s %d %s"',
            ("GET", "http://h/", "HTTP/1.1", 404, "no /x?access_token=S3CRET"),
            'HTTP Request: GET http://h/ "HTTP/1.1 404 no /x?access_token=***"',
        ),
        (
            "hpack.hpack",
            "Adding (%s, %s) to the header table",
            (b":path", b"/x?access_token=S3CRET"),
            "Adding (b':path', b'/x?access_token=***') to the header table",
        ),
        (
            "httpcore.http11",
            "Location: http://x/?to=%2Fa%3Faccess_token%3DS3CRET%26b",
            (),
            "Location: http://x/?to=%2Fa%3Faccess_token%3D***%26b",
        ),
    ],
)
def test_loggers_of_other_libraries_are_guarded(
    log: io.StringIO, logger: str, text: str, args: tuple[Any, ...], shown: str
) -> None:
    load("transport._sync.transport")
    logging.getLogger(logger).debug(text, *args)
    assert log.getvalue().strip() == shown


def test_prose_is_not_masked() -> None:
    redact = load("redact").redact_query
    for text in (
        "WWW-Authenticate: Basic realm=pbx, charset=UTF-8",
        "basic authentication is required",
        "a design=5, no token here",
        "100% sign of life",
    ):
        assert redact(text) == text
