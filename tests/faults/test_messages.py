"""What an error says: what is wrong, where, and what to do about it."""

from __future__ import annotations

import pickle
import re
from typing import Any

import pytest

from tests.authority import identity
from tests.faults.faults import Fault, http
from tests.faults.raw_server import RawServer
from tests.scripted_pbx import Listener, Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries._runtime.transport.route import Route
from yeastar_pseries.errors import (
    ApiError,
    BusyError,
    ConnectError,
    TransportError,
    YeastarError,
)

DEAD = "127.0.0.1:9"


def moved(location: str) -> Fault:
    return Fault("moved", http(b"", "301 Moved", f"Location: {location}"))


def refused(errcode: int, **more: Any) -> Fault:
    return Fault("refused", http({"errcode": errcode, "errmsg": "X", **more}))


REDIRECTS = [
    (
        "https://n.example:8088/openapi/v1.0/system/information?access_token=abc",
        "to https://n.example:8088/openapi/v1.0/system/information;"
        " set base_url to https://n.example:8088 (",
    ),
    (
        "https://n.example/",
        "to https://n.example/; set base_url to https://n.example (",
    ),
    ("https://n.example/a/openapi/v1.0/x", "; set base_url to https://n.example/a ("),
    ("https://n.example/login?next=/", "to https://n.example/login; check base_url ("),
    (
        "https://me:abc@n.example/openapi/v1.0/",
        "https://n.example/openapi/v1.0/; set base_url to https://n.example (",
    ),
    ("/portal", "to /portal; check base_url ("),
    ("//n.example/openapi/v1.0/x", "; check base_url ("),
    ("https://[/", "; check base_url ("),
    ("", "to nowhere ("),
]


def failure(twin: Twin, server: RawServer, url: str = "", **settings: Any) -> Exception:
    settings = {"retries": 0, **settings}
    client = twin.make(url or server.url, "id", "secret", **settings)
    try:
        with pytest.raises(YeastarError) as caught:
            twin.call(client.system.information)
    finally:
        twin.close(client)
    return caught.value


@pytest.mark.parametrize("at_login", [True, False])
@pytest.mark.parametrize(("location", "told"), REDIRECTS)
def test_a_redirect_says_which_base_url_it_makes(
    twin: Twin, location: str, told: str, at_login: bool
) -> None:
    with RawServer(moved(location), at_login=at_login) as server:
        text = str(failure(twin, server))
    assert told in text
    assert "abc" not in text
    named = re.search(r"set base_url to (\S+)", text)
    if named:
        twin.close(twin.make(named[1], "id", "secret"))


MALFORMED = [
    "javascript:alert(1)",
    "http://[::1",
    "http://n.example:99999999/",
    "http://n.example:abc/x",
    "https://" + "a" * 70_000,
    "http://xn--/",
    "http://a..b/",
    "https://n.example/\x7f\x01",
    "mailto:x@y",
    "file:///etc/passwd",
    "http://",
    "://",
    "http:///x?access_token=abc",
    "\xff\xfe",
]


@pytest.mark.parametrize("at_login", [True, False])
@pytest.mark.parametrize("status", ["301 X", "307 X", "303 X"])
@pytest.mark.parametrize("location", MALFORMED, ids=range(len(MALFORMED)))
def test_a_redirect_to_nonsense_is_told_at_once_as_a_redirect(
    twin: Twin, location: str, status: str, at_login: bool
) -> None:
    answer = http(b"", status, f"Location: {location}")
    with RawServer(Fault("moved", answer), at_login=at_login) as server:
        error = failure(twin, server, retries=3)
        assert (server.logins, server.requests) == ((1, 0) if at_login else (1, 1))
    assert type(error) is TransportError
    assert "redirected to " in str(error)
    assert "access_token" not in str(error)
    assert len(str(error)) < 500


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (refused(10001), "Check the path, the API version and the firmware."),
        (refused(10005), "Grant the permission"),
        (refused(10009), "Check that the feature is on"),
        (refused(70082), "Try again later."),
        (refused(99999), "errcode 99999 X"),
    ],
)
def test_a_code_says_what_to_do(twin: Twin, fault: Fault, told: str) -> None:
    with RawServer(fault, at_login=False) as server:
        assert told in str(failure(twin, server))


def test_a_refused_address_is_told_where_to_go(twin: Twin) -> None:
    with RawServer(refused(70087), at_login=True) as server:
        told = str(failure(twin, server))
    assert "add it to" in told and "Integrations > API" in told


def test_entries_without_a_field_show_no_none(twin: Twin) -> None:
    fault = refused(
        40002,
        invalid_param_list=[{"value": "bad json"}, {"field": "a", "valid_msg": "b"}],
        duplicate_field_list=[{"value": "7"}, {"field": "number", "value": "8"}],
    )
    with RawServer(fault, at_login=False) as server:
        text = str(failure(twin, server))
    assert "(bad json; a: b; '7' is already used; number '8' is already used)" in text
    assert "None" not in text


def test_https_at_a_port_without_tls_says_so(twin: Twin) -> None:
    with RawServer(Fault("none"), at_login=False) as server:
        error = failure(twin, server, f"https://127.0.0.1:{server.port}")
    assert isinstance(error, ConnectError)
    assert "this port does not speak TLS. Write http:// in base_url" in str(error)


def test_http_at_a_tls_port_says_so(twin: Twin) -> None:
    with RawServer(Fault("none"), at_login=False, tls=identity()) as server:
        error = failure(twin, server, f"http://127.0.0.1:{server.port}")
    assert "If this is the HTTPS port, write https:// in base_url" in str(error)


NGINX = b"<h1>400 Bad Request</h1>The plain HTTP request was sent to HTTPS port"
APACHE = b"Reason: You're speaking plain HTTP to an SSL-enabled server port."
GO = b"Client sent an HTTP request to an HTTPS server."


BROKEN = [
    Fault("nothing"),
    Fault("reset", end="reset"),
    Fault("an alert of TLS", b"\x15\x03\x01\x00\x02\x02\x16"),
]
PAGES = [Fault("a page", http(page, "400 Bad")) for page in (NGINX, APACHE, GO)]


@pytest.mark.parametrize("fault", BROKEN + PAGES, ids=lambda fault: fault.name)
def test_whatever_a_tls_port_does_with_http_the_remedy_is_told(
    twin: Twin, fault: Fault
) -> None:
    with RawServer(fault, at_login=True) as server:
        error = failure(twin, server)
    told = str(error)
    assert "If this is the HTTPS port, write https:// in base_url" in told
    assert ".." not in told


@pytest.mark.parametrize("fault", BROKEN, ids=lambda fault: fault.name)
def test_a_port_that_has_served_http_is_no_tls_port(twin: Twin, fault: Fault) -> None:
    """It breaks the connection where the PBX restarts, and the address is right."""
    with RawServer(fault, at_login=False) as server:
        told = str(failure(twin, server))
        assert (server.logins, server.requests) == (1, 1)
    assert " broke (" in told and "HTTPS port" not in told


def test_a_refusal_may_be_of_a_tls_port() -> None:
    route = Route("pbx:8088", tls=False)
    route.heard(400)
    assert "HTTPS port" in route.broken("reset", answered=False)
    route.heard(200)
    route.heard(500)
    assert "HTTPS port" not in route.broken("reset", answered=False)


@pytest.mark.parametrize("page", [b"", b"<h1>Not Found</h1>"])
def test_an_address_without_the_api_says_so(twin: Twin, page: bytes) -> None:
    with RawServer(Fault("none", http(page, "404 X")), at_login=True) as server:
        told = str(failure(twin, server))
    assert "There is no API at this address: check base_url" in told
    assert told.startswith(
        "system.information: get_token answered HTTP 404"
        + (": <h1>Not Found</h1>. " if page else ". ")
    )


@pytest.mark.parametrize("page", [b"<html><p>Hi", b"\n<!DOCTYPE html><html>Hi"])
def test_a_page_in_place_of_a_login_is_of_an_address_without_the_api(
    twin: Twin, page: bytes
) -> None:
    with RawServer(Fault("none", http(page)), at_login=True) as server:
        told = str(failure(twin, server))
        assert server.logins == 1
    assert re.search(
        r"get_token answered HTTP 200: <.*Hi\. There is no API at this address: check"
        r" base_url and the firmware \(",
        told,
    )
    # Of what is busy with something else, the address may be right.
    for fault in (Fault("none", http(page, "503 X")), Fault("none", http(b"oops"))):
        with RawServer(fault, at_login=True) as server:
            assert "no API" not in str(failure(twin, server))


def test_an_answer_that_breaks_off_asks_for_no_other_port(twin: Twin) -> None:
    begun = b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"
    for end in ("close", "reset"):
        with RawServer(Fault("begun", begun, end=end), at_login=False) as server:
            told = str(failure(twin, server))
        assert " broke (" in told and "HTTPS port" not in told


@pytest.mark.parametrize("user", ["", "user:hush@"])
def test_a_dead_proxy_is_named_as_the_proxy(twin: Twin, user: str) -> None:
    with RawServer(Fault("none"), at_login=False) as server:
        error = failure(twin, server, proxy=f"http://{user}{DEAD}")
    assert isinstance(error, ConnectError)
    assert f"no connection to the proxy {DEAD} (" in str(error)
    assert "hush" not in str(error)


class _Refusing(Listener):
    async def serve(self, reader: Any, writer: Any) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")


def test_a_proxy_that_refuses_is_named_as_the_proxy(twin: Twin) -> None:
    with _Refusing() as proxy, RawServer(Fault("none"), at_login=False) as server:
        place = f"127.0.0.1:{proxy.port}"
        url = f"https://127.0.0.1:{server.port}"
        error = failure(twin, server, url, proxy=f"http://{place}")
    assert isinstance(error, TransportError)
    assert f"the proxy {place} refused (403" in str(error)


class _Sick(Listener):
    """A proxy that takes a request and closes, or waits for ever."""

    def __init__(self, end: str) -> None:
        super().__init__()
        self._end = end

    async def serve(self, reader: Any, writer: Any) -> None:
        await reader.readuntil(b"\r\n\r\n")
        if self._end == "hang":
            await reader.read()


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("end", ["close", "hang"])
def test_a_proxy_that_lives_and_does_nothing_is_named(
    twin: Twin, scheme: str, end: str
) -> None:
    with _Sick(end) as proxy:
        place = f"127.0.0.1:{proxy.port}"
        client = twin.make(
            f"{scheme}://pbx.example:9",
            "id",
            "secret",
            proxy=f"http://user:hush@{place}",
            timeout=0.5,
            retries=0,
        )
        with pytest.raises(TransportError) as caught:
            twin.call(client.login)
        twin.close(client)
    told = str(caught.value)
    assert f"pbx.example:9 through the proxy {place} " in told or (
        f"no connection to the proxy {place} in time" in told
    )
    assert "hush" not in told


def test_a_call_that_was_sent_is_not_repeated_whatever_its_redirect_names(
    twin: Twin,
) -> None:
    with ScriptedPbx() as pbx:
        there = {"Location": "javascript:alert(1)"}
        pbx.on("/v1.0/call/dial", Response({}, 301, there))
        with twin.client(pbx) as client, pytest.raises(TransportError) as caught:
            twin.run(client.call.dial(caller="1", callee="2"))
        assert not caught.value.maybe_applied
        assert sum("call/dial" in request.path for request in pbx.requests) == 1


MAYBE = "The PBX may have done it all the same"
UNSURE = [
    Fault("broken"),
    Fault("silence", end="hang"),
    Fault("HTTP 500", http(b"", "500 X")),
    Fault("no JSON", http(b"oops")),
    refused(-2),
]


def told_of(twin: Twin, server: RawServer, call: str, **settings: Any) -> str:
    client = twin.make(server.url, "id", "secret", **{"retries": 0, **settings})
    arguments = {} if call == "query" else {"channel_id": "x"}
    try:
        with pytest.raises(YeastarError) as caught:
            twin.call(getattr(client.call, call), **arguments)
    finally:
        twin.close(client)
    maybe = getattr(caught.value, "maybe_applied", False)
    assert (MAYBE in str(caught.value)) is maybe
    again = pickle.loads(pickle.dumps(caught.value))
    assert str(again) == str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("fault", UNSURE, ids=lambda fault: fault.name)
def test_an_error_of_what_may_have_been_done_says_so(twin: Twin, fault: Fault) -> None:
    with RawServer(fault, at_login=False) as server:
        told = told_of(twin, server, "hangup", timeout=0.5)
        assert told.endswith(f". {MAYBE}") and ".." not in told
        assert MAYBE not in told_of(twin, server, "query", timeout=0.5)


@pytest.mark.parametrize("errcode", [40002, 70082])
def test_a_refusal_leaves_nothing_open(twin: Twin, errcode: int) -> None:
    with RawServer(refused(errcode), at_login=False) as server:
        assert MAYBE not in told_of(twin, server, "hangup")


def test_what_was_never_sent_leaves_nothing_open(twin: Twin) -> None:
    with RawServer(Fault("broken"), at_login=True) as server:
        assert MAYBE not in told_of(twin, server, "hangup")


def test_every_error_of_a_call_counts_its_attempts_alike(twin: Twin) -> None:
    told = r" \(2 attempts, \d\.\d s\)"
    with RawServer(refused(70082), at_login=False) as server:
        error = failure(twin, server, retries=1)
        assert isinstance(error, BusyError)
        assert re.search(r"errcode 70082 X" + told + r"\. Try again later", str(error))
        assert "attempt" not in str(failure(twin, server))
    with RawServer(Fault("none", http(b"", "503 X")), at_login=False) as server:
        assert re.search(told, str(failure(twin, server, retries=1)))
    assert re.search(told, str(failure(twin, server, f"http://{DEAD}", retries=1)))


def test_attempts_stand_behind_what_was_refused() -> None:
    details = [{"field": "number", "valid_msg": "taken"}]
    error = ApiError(
        1, invalid_param_list=details, attempts=3, elapsed=2.0, hint="Wait"
    )
    assert str(error) == "call: errcode 1 (number: taken) (3 attempts, 2.0 s). Wait"


REFUSED = (301, 307, 308, 400, 401, 403, 404, 405, 408, 413, 429)
UNKNOWN = (302, 303, 500, 502, 503, 504)


@pytest.mark.parametrize("status", REFUSED + UNKNOWN)
def test_a_status_tells_whether_it_may_be_done(twin: Twin, status: int) -> None:
    there = {"Location": "https://pbx.example/openapi/v1.0/call/dial"}
    with ScriptedPbx() as pbx:
        pbx.on("/v1.0/call/dial", Response(b"<p>no</p>", status, there))
        with twin.client(pbx) as client, pytest.raises(TransportError) as caught:
            twin.run(client.call.dial(caller="1", callee="2"))
        assert len(pbx.calls("call/dial")) == 1, "it is not repeated"
    assert caught.value.status == status
    assert caught.value.maybe_applied is (status in UNKNOWN)
    assert ("may have done it" in str(caught.value)) is (status in UNKNOWN)
