"""Troubles on order, webhooks, and the mock as its own process."""

import json
import logging
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from tests.mock_pbx import MockPbx, RemotePbx
from tests.mock_pbx.webhooks import signature

from .conftest import AGENT, Caller
from .test_calls import listening, until

ROOT = Path(__file__).resolve().parents[2]
SECRET = "0123456789abcdef0123456789abcdef"


def test_an_errcode_can_be_ordered_for_some_times(caller: Caller) -> None:
    caller.pbx.fail_next("system_information", 70082, times=2)
    codes = [caller.get("system/information")["errcode"] for _ in range(3)]
    assert codes == [70082, 70082, 0]


def test_orders_are_served_in_their_order(caller: Caller) -> None:
    caller.pbx.fail_next("system_information", 2)
    caller.pbx.answer_next("system_information", {"errcode": 0, "data": {"x": 1}})
    answers = [caller.get("system/information") for _ in range(2)]
    assert answers[0]["errcode"] == 2
    assert answers[1] == {"errcode": 0, "data": {"x": 1}}


def test_a_recording_can_be_ordered_by_name(caller: Caller) -> None:
    wanted = caller.pbx.replay("thing_list.cut")
    assert caller.get("thing/list", page=1) == wanted


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("extension_lst", "; did you mean extension_list?"),
        ("cdr_list_v2", "; did you mean v2_cdr_list?"),
        ("call.dial", "; did you mean call_dial?"),
        ("downlod", "; did you mean download?"),
        ("qqqq", ""),
    ],
)
def test_an_unknown_operation_cannot_fail(pbx: MockPbx, name: str, said: str) -> None:
    for order in (
        lambda: pbx.fail_next(name, 1),
        lambda: pbx.fail_sequence(name, [1]),
        lambda: pbx.answer_next(name, {}),
        lambda: pbx.slow_down(1.0, name),
    ):
        with pytest.raises(ValueError) as caught:
            order()
        assert str(caught.value) == f"no such operation: {name}{said}"


@pytest.mark.parametrize(
    "order",
    [
        lambda pbx: pbx.fail_next("extension_list", status=503),
        lambda pbx: pbx.fail_next("*", 503),
        lambda pbx: pbx.fail_sequence("extension_list", [503]),
        lambda pbx: pbx.do("fail_next", operation_id="*", status=503),
    ],
)
def test_a_status_by_itself_comes_without_a_code(caller: Caller, order: Any) -> None:
    order(caller.pbx)
    query = {"access_token": caller.token}
    answer = caller.http.get(caller.url("extension/list"), params=query)
    # Whoever stands before a PBX and says so knows nothing of its codes.
    assert (answer.status_code, answer.content) == (503, b"")
    assert caller.pbx.requests[-1].errcode is None


def test_a_status_may_come_with_a_code_or_a_page(caller: Caller) -> None:
    caller.pbx.fail_next("extension_list", 60001, status=404)
    caller.pbx.fail_next("extension_list", "garbage", status=502)
    query = {"access_token": caller.token}
    first, second, third = (
        caller.http.get(caller.url("extension/list"), params=query) for _ in range(3)
    )
    assert (first.status_code, first.json()["errcode"]) == (404, 60001)
    assert (second.status_code, second.text[:6]) == (502, "<html>")
    assert (third.status_code, third.json()["errcode"]) == (200, 0)


@pytest.mark.parametrize(("mode", "done"), [("drop", 45), ("drop_after", 46)])
def test_a_connection_can_break_before_or_after_the_work(
    caller: Caller, mode: Any, done: int
) -> None:
    caller.pbx.fail_next("extension_create", mode)
    with pytest.raises(httpx.TransportError):
        caller.post("extension/create", type="SIP", number="3000")
    assert caller.get("extension/list")["total_number"] == done


def test_an_answer_can_be_cut(caller: Caller) -> None:
    caller.pbx.fail_next("extension_list", "truncate")
    with pytest.raises(httpx.RemoteProtocolError):
        caller.get("extension/list")


@pytest.mark.parametrize("mode", ["slow", "drip"])
def test_an_answer_can_take_its_time(caller: Caller, mode: Any) -> None:
    caller.pbx.fail_next("del_token", mode, seconds=0.3)
    started = time.monotonic()
    assert caller.get("del_token")["errcode"] == 0
    assert time.monotonic() - started >= 0.29


def test_answers_can_be_no_json(caller: Caller) -> None:
    query = {"access_token": caller.token}
    url = caller.url("system/information")
    caller.pbx.fail_next("system_information", "garbage")
    assert caller.http.get(url, params=query).text.startswith("<html>")
    caller.pbx.fail_next("system_information", "bad_utf8")
    with pytest.raises(UnicodeDecodeError):
        caller.http.get(url, params=query).content.decode()


def test_a_download_can_break(caller: Caller) -> None:
    url = caller.pbx.serve_file("big.wav", 1_000_000)
    caller.pbx.fail_next("download", "truncate")
    with pytest.raises(httpx.RemoteProtocolError):
        caller.http.get(caller.pbx.url + url, params={"access_token": caller.token})


def test_an_error_can_come_in_place_of_a_file(caller: Caller) -> None:
    url = caller.pbx.url + caller.pbx.serve_file("a.wav", 10)
    query = {"access_token": caller.token}
    caller.pbx.fail_next("download", 20002)
    caller.pbx.answer_next("download", {"errcode": 7})
    first, second, third = (caller.http.get(url, params=query) for _ in range(3))
    assert (first.status_code, first.json()["errcode"]) == (200, 20002)
    assert (second.status_code, second.json()) == (200, {"errcode": 7})
    assert len(third.content) == 10


def test_a_file_drips_in_its_time_too(caller: Caller) -> None:
    url = caller.pbx.serve_file("big.wav", 2_000_000)
    caller.pbx.fail_next("download", "drip", seconds=0.3)
    started = time.monotonic()
    found = caller.http.get(
        caller.pbx.url + url, params={"access_token": caller.token}, timeout=20
    )
    assert len(found.content) == 2_000_000
    assert 0.29 <= time.monotonic() - started < 10


def test_nothing_in_any_log_tells_a_token(
    caller: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    # The loggers left out below belong to the test's own clients.
    caplog.set_level(logging.DEBUG)
    with listening(caller):
        caller.pbx.call("1000", "1001")
    written = [
        record.getMessage()
        for record in caplog.records
        if not record.name.startswith(("httpx", "httpcore", "websockets.client"))
    ]
    for token in caller.pbx.issued_tokens:
        assert token not in "\n".join(written)


class Receiver(HTTPServer):
    """A webhook receiver that fails as often as it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.failures = 0
        self.got: list[tuple[str, bytes, str]] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/hook"


class Handler(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        receiver = cast(Receiver, self.server)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        status = 200
        if receiver.failures:
            receiver.failures -= 1
            status = 500
        else:
            signed = self.headers["X-Signature"]
            receiver.got.append((self.command, body, signed))
        self.send_response(status)
        self.end_headers()

    do_GET = do_POST

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("method", ["POST", "GET"])
def test_webhooks_are_signed_filtered_and_repeated(
    caller: Caller, receiver: Receiver, method: str
) -> None:
    entry = {
        "url": receiver.address,
        "secret": SECRET,
        "request_method": method,
        "event_ids": [30012],
    }
    caller.post("webhook/update", webhook_event_push_list=[entry])
    assert caller.get("webhook/query")["data"]["webhook_event_push_list"] == [entry]
    receiver.failures = 2
    caller.pbx.call("1000", "1001")
    until(lambda: receiver.got)
    ((used, body, signed),) = receiver.got
    assert used == method
    assert signed == signature(body, SECRET)
    assert json.loads(body)["type"] == 30012
    until(lambda: caller.pbx.deliveries())
    (delivery,) = caller.pbx.deliveries()
    assert (delivery["attempts"], delivery["status"]) == (3, 200)


def test_event_id_zero_is_every_event_and_retries_end(
    caller: Caller, receiver: Receiver
) -> None:
    caller.pbx.add_webhook(receiver.address, SECRET, [0])
    receiver.failures = 99
    caller.pbx.push(30009, {"extension": "1000", "status": "away"})
    until(lambda: caller.pbx.deliveries())
    (delivery,) = caller.pbx.deliveries()
    assert (delivery["attempts"], delivery["status"]) == (4, 500)


def test_it_runs_as_its_own_process(bundle: Path, tmp_path: Path) -> None:
    ports = tmp_path / "ports.json"
    command = [sys.executable, "-m", "tests.mock_pbx", "--port", "0", "--tls-port", "0"]
    command += ["--ports-file", str(ports), "--bundle", str(bundle)]
    command += ["--client-id", "me", "--client-secret", "hidden-secret"]
    command += ["--call-seconds", "0.05"]
    process = subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        until(ports.exists)
        facts = json.loads(ports.read_text())
        credentials = {"username": "me", "password": "hidden-secret"}
        url = f"{facts['url']}/openapi/v1.0/get_token"
        token = httpx.post(url, json=credentials, headers=AGENT).json()
        remote = RemotePbx(facts["url"])
        assert remote.status()["live_tokens"] == 1
        assert remote.call("1000", "1001")
        assert remote.requests[0].operation == "get_token"
        remote.fail_next("get_token", 60002)
        again = httpx.post(url, json=credentials, headers=AGENT).json()
        assert again["errcode"] == 60002
        with pytest.raises(RuntimeError, match="no such operation"):
            remote.fail_next("nothing", 1)
    finally:
        process.terminate()
        written, _ = process.communicate(timeout=10)
    assert process.returncode == 0
    assert facts["fingerprint"] in written.replace("\n", "")
    for secret in ("hidden-secret", token["access_token"]):
        assert secret not in written
        assert secret not in ports.read_text()
