"""Whatever comes, there is an answer that refuses it, and no fault of the mock."""

import json
import socket
import string
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.mock_pbx import MockPbx
from tests.mock_pbx.multipart import FormReader, NotMultipart

from .conftest import AGENT, Caller
from .test_calls import listening

DEEP = 100_000
LONG = 50_000_000
JSON = b"Content-Type: application/json\r\n"
EASY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)

VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.just("\ud800"),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
_NAMES = """
    id ids number type caller callee page page_size sort_by order_by file
    search_value start_time channel_id url topic_list email_addr
"""
NAMES = st.sampled_from(_NAMES.split())
_PATHS = """
    extension/list extension/get extension/query extension/create extension/update
    company_contact/create company_contact/query call/dial call/hangup call/query
    cdr/search recording/search recording/download webhook/update webhook/test
    thing/list thing/create nothing
"""
PATHS = st.sampled_from(_PATHS.split())


@pytest.fixture(scope="module")
def whole() -> Iterator[Caller]:
    """Somebody who is logged in at a mock with the real spec."""
    with MockPbx() as pbx:
        caller = Caller(pbx)
        with caller.http:
            caller.login()
            yield caller
        assert pbx.status()["crashes"] == []


def raw(pbx: MockPbx, request: bytes) -> bytes:
    """Send bytes and read all that comes until the connection ends."""
    parts = urlsplit(pbx.url)
    with socket.create_connection((parts.hostname, parts.port or 0), 10) as wire:
        found = b""
        # It may hang up in the middle of what we send.
        with suppress(OSError):
            wire.sendall(request)
            wire.shutdown(socket.SHUT_WR)
            while part := wire.recv(65536):
                found += part
        return found


def status(answer: bytes) -> int:
    return int(answer.split(b" ", 2)[1])


def errcode(answer: httpx.Response) -> int:
    assert answer.status_code == 200
    return answer.json()["errcode"]


def test_a_body_of_50_mb_is_refused_with_an_answer(caller: Caller) -> None:
    url, query = caller.url("extension/create"), {"access_token": caller.token}
    body = b'{"number": "' + b"1" * LONG + b'"}'
    answer = caller.http.post(
        url, params=query, content=body, headers={"Content-Type": "application/json"}
    )
    assert errcode(answer) == 40004


def test_a_body_of_unknown_length_is_refused_just_so(caller: Caller) -> None:
    def parts() -> Iterator[bytes]:
        for _ in range(LONG // 1_000_000):
            yield b" " * 1_000_000

    answer = caller.http.post(
        caller.url("extension/create"),
        params={"access_token": caller.token},
        content=parts(),
        headers={"Content-Type": "application/json"},
    )
    assert errcode(answer) == 40004


@pytest.mark.parametrize("bracket", ["[", '{"a":'])
@pytest.mark.parametrize("depth", [65, 400, 990, DEEP])
def test_deep_json_is_refused_with_an_answer(
    caller: Caller, bracket: str, depth: int
) -> None:
    closing = "]" if bracket == "[" else "}"
    text = '{"a":' + bracket * depth + "1" + closing * depth + "}"
    answer = caller.http.post(
        caller.url("extension/create"),
        params={"access_token": caller.token},
        content=text.encode(),
        headers={"Content-Type": "application/json"},
    )
    assert errcode(answer) == 40001


def test_an_order_of_deep_json_is_refused_with_an_answer(pbx: MockPbx) -> None:
    text = '{"a":' * DEEP + "1" + "}" * DEEP
    answer = httpx.post(f"{pbx.url}/mock/call", content=text, trust_env=False)
    assert answer.status_code == 400
    assert "error" in answer.json()


@pytest.mark.parametrize("text", ["{", "[]", '"x"', "\xff", '{"a": 1e999}', "NaN"])
def test_an_order_that_is_no_order_is_refused(pbx: MockPbx, text: str) -> None:
    content = text.encode("latin-1")
    answer = httpx.post(f"{pbx.url}/mock/call", content=content, trust_env=False)
    assert answer.status_code == 400


@EASY
@given(data=st.data())
def test_any_json_gets_an_answer(whole: Caller, data: st.DataObject) -> None:
    body = data.draw(st.dictionaries(NAMES, VALUES, max_size=4) | VALUES)
    answer = whole.http.post(
        whole.url(data.draw(PATHS)),
        params={"access_token": whole.token},
        content=json.dumps(body).encode(),
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 200
    assert isinstance(answer.json()["errcode"], int)


@EASY
@given(data=st.data())
def test_any_query_gets_an_answer(whole: Caller, data: st.DataObject) -> None:
    values = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    numbers = st.integers().map(str) | st.just("9" * 5000)
    query = data.draw(st.dictionaries(NAMES, values | numbers, max_size=4))
    answer = whole.http.get(
        whole.url(data.draw(PATHS)), params={**query, "access_token": whole.token}
    )
    assert answer.status_code == 200
    assert isinstance(answer.json()["errcode"], int)


@EASY
@given(body=st.binary(max_size=200))
def test_any_bytes_get_an_answer(whole: Caller, body: bytes) -> None:
    answer = whole.http.post(
        whole.url("extension/create"),
        params={"access_token": whole.token},
        content=body,
        headers={"Content-Type": "application/json"},
    )
    assert answer.status_code == 200
    assert answer.json()["errcode"] != 0


@EASY
@given(
    target=st.text(string.printable, max_size=30),
    header=st.binary(max_size=60),
    body=st.binary(max_size=60),
)
def test_any_request_is_answered_or_refused_and_never_fails(
    whole: Caller, target: str, header: bytes, body: bytes
) -> None:
    head = f"POST /openapi/v1.0/extension/create?{target} HTTP/1.1\r\nHost: x\r\n"
    request = head.encode() + header + b"\r\n" + JSON + b"\r\n" + body
    answer = raw(whole.pbx, request)
    assert not answer or status(answer) < 500


@pytest.mark.parametrize(
    "request_",
    [
        b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 200_000 + b"\r\n\r\n",
        b"GET / HTTP/1.1\r\n" + b"X: 1\r\n" * 5000 + b"\r\n",
        b"GET /\xff\xfe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /openapi/%ff%fe HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET /openapi/v1.0/extension/list?%ff=%fe HTTP/1.1\r\nHost: \xff\r\n\r\n",
        b"POST /openapi/v1.0/get_token HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST /openapi/v1.0/get_token HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked"
        b"\r\n\r\nzz\r\n\r\n",
        b"POST /openapi/v1.0/get_token HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        b"POST /openapi/v1.0/get_token HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{}",
        b"\x00\x01\x02\r\n\r\n",
    ],
    ids=lambda request: repr(request[:40]),
)
def test_a_broken_request_is_no_fault_of_the_mock(
    whole: Caller, request_: bytes
) -> None:
    answer = raw(whole.pbx, request_)
    assert not answer or status(answer) < 500
    assert errcode(whole.http.get(whole.url("nothing"))) == 10001


def form(boundary: str, *parts: bytes) -> bytes:
    mark = b"--" + boundary.encode()
    return (
        b"".join(mark + b"\r\n" + each + b"\r\n" for each in parts) + mark + b"--\r\n"
    )


TEXT = b'Content-Disposition: form-data; name="type"\r\n\r\nweb'
EMPTY = b'Content-Disposition: form-data; name="note"\r\n\r\n'
FILE = (
    b'Content-Disposition: form-data; name="file"; filename="a.wav"\r\n'
    b"Content-Type: audio/wav\r\n\r\n\r\n--b\r\n--bound\r--\n" + bytes(range(256))
)


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 100_000])
def test_a_form_is_read_whatever_pieces_it_comes_in(size: int) -> None:
    body = b"before\r\n" + form("boundary", TEXT, FILE, EMPTY, TEXT)
    reader = FormReader("multipart/form-data; boundary=boundary")
    for start in range(0, len(body), size):
        reader.feed(body[start : start + size])
    assert reader.close() == {
        "type": ["web", "web"],
        "file": ["a.wav"],
        "note": [""],
    }


@EASY
@given(body=st.binary(max_size=300), cut=st.integers(0, 300))
def test_any_form_is_read_or_refused(body: bytes, cut: int) -> None:
    whole = form("x", body, TEXT)
    reader = FormReader('multipart/form-data; boundary="x"')
    try:
        reader.feed(whole[:cut])
        reader.feed(whole[cut:])
        reader.close()
    except NotMultipart:
        pass


@pytest.mark.parametrize(
    "broken",
    [
        lambda: FormReader("multipart/form-data"),
        lambda: FormReader("multipart/form-data; boundary=x").close(),
        lambda: FormReader("multipart/form-data; boundary=x").feed(
            b"--x\r\n" + b"a" * 20_000
        ),
        lambda: FormReader("multipart/form-data; boundary=x").feed(
            form("x", *[TEXT] * 1001)
        ),
        lambda: FormReader("multipart/form-data; boundary=x").feed(
            form("x", TEXT + b"a" * 2_000_000)
        ),
    ],
)
def test_a_form_that_nobody_sends_in_earnest_is_refused(
    broken: Callable[[], object],
) -> None:
    with pytest.raises(NotMultipart):
        broken()


def test_a_long_upload_takes_no_memory() -> None:
    reader = FormReader("multipart/form-data; boundary=x")
    head = b'--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\n'
    piece = bytes(100_000)
    tracemalloc.start()
    reader.feed(head)
    for _ in range(500):
        reader.feed(piece)
    reader.feed(b"\r\n--x--\r\n")
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert reader.close() == {"f": ["f"]}
    assert most < 2_000_000


def test_no_agent_is_still_refused_with_a_body_that_is_read(pbx: MockPbx) -> None:
    answer = httpx.post(
        f"{pbx.url}/openapi/v1.0/extension/create",
        content=b" " * 20_000_000,
        headers={**AGENT, "User-Agent": ""},
        trust_env=False,
    )
    assert errcode(answer) == 40002


@pytest.mark.parametrize(
    "text",
    ['{"topic_list":' + "[" * DEEP + "]" * DEEP + "}", '{"topic_list":["\\ud800"]}'],
    ids=["deep", "half a pair"],
)
def test_a_hostile_topic_list_is_refused_and_the_socket_lives(
    caller: Caller, text: str
) -> None:
    with listening(caller) as socket:
        socket.send(text)
        assert json.loads(socket.recv(5))["errcode"] == 40001
        socket.send("heartbeat")
        assert socket.recv(5) == "heartbeat response"
