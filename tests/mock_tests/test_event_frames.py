"""Every raw frame of the mock is what the published AsyncAPI document says it is."""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from websockets.sync.client import ClientConnection

from tests.mock_pbx import MockPbx
from tests.mock_pbx.recordings import Recording, Recordings
from tests.mock_pbx.settings import BUNDLE, RECORDINGS, MsgForm

from .conftest import Caller
from .published_events import FILE, PublishedEvents
from .test_calls import listening

pytestmark = pytest.mark.skipif(
    not (BUNDLE.exists() and FILE.exists()), reason="run make generate first"
)

WAIT = 10.0
DOCUMENT = PublishedEvents()
SAMPLES = [each for each in Recordings(RECORDINGS).all if each.event is not None]
FORMS: tuple[MsgForm, ...] = ("string", "object")

each_sample = pytest.mark.parametrize("sample", SAMPLES, ids=lambda each: each.name)
each_form = pytest.mark.parametrize("form", FORMS)


@pytest.fixture(scope="module")
def whole() -> Iterator[MockPbx]:
    with MockPbx() as pbx:
        yield pbx
        assert pbx.status()["crashes"] == []


@pytest.fixture(scope="module")
def login(whole: MockPbx) -> Iterator[Caller]:
    caller = Caller(whole)
    with caller.http:
        caller.login()
        yield caller


@pytest.fixture(scope="module")
def socket(login: Caller) -> Iterator[ClientConnection]:
    with listening(login, list(DOCUMENT.numbers)) as socket:
        yield socket


@dataclass
class Box:
    """A web server that keeps deliveries as they came."""

    url: str = ""
    got: queue.Queue[tuple[dict[str, str], str]] = field(
        default_factory=queue.Queue[tuple[dict[str, str], str]]
    )


@contextmanager
def letter_box() -> Generator[Box]:
    box = Box()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            box.got.put((dict(self.headers.items()), body.decode()))
            self.send_response(204)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    box.url = f"http://127.0.0.1:{server.server_address[1]}/events"
    try:
        yield box
    finally:
        server.shutdown()
        thread.join(WAIT)
        server.server_close()


@pytest.fixture(scope="module")
def box(whole: MockPbx) -> Iterator[Box]:
    with letter_box() as box:
        whole.add_webhook(box.url, "secret-of-the-test", [0])
        yield box
        whole.within(whole.app.state.webhooks.stop)


def test_every_event_has_a_recording() -> None:
    assert {each.event for each in SAMPLES} == set(DOCUMENT.numbers)


@each_sample
@each_form
def test_a_frame_of_the_socket_is_its_message_and_no_other(
    whole: MockPbx, socket: ClientConnection, sample: Recording, form: MsgForm
) -> None:
    number = int(sample.frame["type"])
    whole.push(number, form=form, recording=sample.name)
    text = socket.recv(WAIT)
    assert isinstance(text, str)
    assert type(json.loads(text)["msg"]) is (str if form == "string" else dict)
    assert DOCUMENT.errors(DOCUMENT.numbers[number], text) == []
    assert DOCUMENT.fitting("sendEvent", text) == [DOCUMENT.numbers[number]]


@each_sample
@each_form
def test_a_webhook_delivery_is_its_message_and_no_other(
    whole: MockPbx, box: Box, sample: Recording, form: MsgForm
) -> None:
    number = int(sample.frame["type"])
    whole.push(number, form=form, recording=sample.name)
    headers, body = box.got.get(timeout=WAIT)
    assert type(json.loads(body)["msg"]) is (str if form == "string" else dict)
    name = DOCUMENT.numbers[number]
    assert DOCUMENT.errors(name, body) == []
    assert DOCUMENT.fitting("deliverEvent", body) == [name]
    assert DOCUMENT.header_errors(name, headers) == []


@each_sample
def test_a_recorded_frame_is_its_message(sample: Recording) -> None:
    name = DOCUMENT.numbers[int(sample.frame["type"])]
    assert DOCUMENT.errors(name, json.dumps(sample.frame)) == []


def test_the_frames_of_a_call_are_messages_of_the_document() -> None:
    with MockPbx(call_seconds=0.05) as pbx:
        caller = Caller(pbx)
        with caller.http:
            caller.login()
            with listening(caller, list(DOCUMENT.numbers)) as socket:
                caller.post("call/dial", caller="1002", callee="1003")
                seen: set[int] = set()
                while 30012 not in seen:
                    text = str(socket.recv(WAIT))
                    seen.add(number := json.loads(text)["type"])
                    assert DOCUMENT.errors(DOCUMENT.numbers[number], text) == []
    assert {30008, 30011, 30012} <= seen


def test_the_dialogue_is_that_of_the_document(pbx: MockPbx, caller: Caller) -> None:
    request = json.dumps({"topic_list": [30011, 30012]})
    assert DOCUMENT.fitting("subscribe", request) == ["SubscribeRequest"]
    assert DOCUMENT.fitting("heartbeat", "heartbeat") == ["Heartbeat"]
    with listening(caller) as socket:
        socket.send(request)
        answer = str(socket.recv(WAIT))
        assert "SubscribeReply" in DOCUMENT.fitting("subscribe", answer, reply=True)
        assert DOCUMENT.fitting("sendEvent", answer) == []
        socket.send("heartbeat")
        answer = str(socket.recv(WAIT))
        assert DOCUMENT.fitting("heartbeat", answer, reply=True) == ["HeartbeatReply"]
        for refused in ('{"topic_list":["30011"]}', "hello"):
            assert DOCUMENT.fitting("subscribe", refused) == []
            socket.send(refused)
            answer = str(socket.recv(WAIT))
            assert json.loads(answer)["errcode"] != 0
            assert "SocketError" in DOCUMENT.fitting("subscribe", answer, reply=True)
        pbx.expire_tokens()
        answer = str(socket.recv(WAIT))
        assert DOCUMENT.fitting("reportSocketError", answer) == ["SocketError"]


@pytest.mark.parametrize(
    "frame",
    [
        {"type": 30012, "msg": {"call_duration": "long"}},
        {"type": 30012, "msg": '{"call_duration":"long"}'},
        {"type": 30012, "msg": '{"call_duration":'},
        {"type": 30012, "msg": "[]"},
        {"type": 30012, "msg": None},
        {"type": 30012},
        {"type": 30011, "msg": {}},
        {"type": "30012", "msg": {}},
        {"msg": {}},
    ],
    ids=json.dumps,
)
def test_a_wrong_frame_is_told(frame: object) -> None:
    assert DOCUMENT.errors("CallEnded", json.dumps(frame)) != []
