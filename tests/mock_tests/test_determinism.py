"""Same seed, same requests: same answers, to the byte, in two processes."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.mock_pbx import RemotePbx

from .conftest import AGENT, NO_TLS

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys, threading
from tests.mock_pbx import MockPbx
seed, bundle, recordings = sys.argv[1:]
with MockPbx(seed=int(seed), bundle=__import__("pathlib").Path(bundle),
             recordings=__import__("pathlib").Path(recordings), clock="frozen") as pbx:
    print(pbx.url, flush=True)
    sys.stdin.read()
"""


def told(answer: httpx.Response, url: str) -> dict[str, Any]:
    return {
        "status": answer.status_code,
        "headers": sorted(answer.headers.items()),
        "body": answer.text.replace(url, ""),
    }


class Receiver(ThreadingHTTPServer):
    """Takes webhooks, and refuses every third one."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Taker)
        self.came: list[str] = []
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/"


class Taker(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        came: list[str] = (
            self.server.came
        )  # pyright: ignore[reportAttributeAccessIssue]
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        came.append(f"{self.headers['X-Signature']} {body}")
        self.send_response(500 if len(came) % 3 == 0 else 200)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture(scope="module")
def receiver() -> Iterator[Receiver]:
    with Receiver() as server:
        yield server
        server.shutdown()


def run(seed: int, bundle: Path, recordings: Path, receiver: Receiver) -> str:
    """Everything that one process answers to the same story, and its log."""
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(seed), str(bundle), str(recordings)],
        cwd=ROOT,
        # Sets and dictionaries of texts must not decide anything.
        env={**os.environ, "PYTHONHASHSEED": str(os.getpid() + seed)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        url = process.stdout.readline().strip()
        pbx = RemotePbx(url)
        with httpx.Client(headers=AGENT, verify=NO_TLS, trust_env=False) as http:
            answers = story(http, url, pbx, receiver)
        logs = [pbx.do("requests"), pbx.status(), pbx.do("deliveries")]
        came, receiver.came = receiver.came, []
        return json.dumps([answers, *logs, came], indent=1)
    finally:
        process.stdin.close()
        process.wait(10)
        process.stdout.close()


def story(
    http: httpx.Client, url: str, pbx: RemotePbx, receiver: Receiver
) -> list[Any]:
    api = f"{url}/openapi/v1.0"
    login = {"username": "mock-client-id", "password": "mock-client-secret"}
    first = http.post(f"{api}/get_token", json=login)
    query = {"access_token": first.json()["access_token"]}
    found: list[Any] = [told(first, url)]
    pbx.add_webhook(receiver.url, "", [0])
    call = pbx.incoming_call("5503301", "1000", answer_after=4, talk=60)
    pbx.add_webhook("http://127.0.0.1:9/", "", [30007])
    pbx.advance(100)
    found.append(call.records())
    dialled = {"caller": "1001", "callee": "1002"}
    found.append(told(http.post(f"{api}/call/dial", params=query, json=dialled), url))
    pbx.advance(100)
    for path in ("system/information", "extension/list", "cdr/list", "webhook/query"):
        found.append(told(http.get(f"{api}/{path}", params=query), url))
    for path in ("recording/list", "thing/list", "nothing/here"):
        found.append(told(http.get(f"{api}/{path}", params=query), url))
    recording = call.records()["recording"]
    assert recording is not None
    file = {**query, "file": str(recording["file"])}
    offer = http.get(f"{api}/recording/download", params=file)
    found.append(told(offer, url))
    return found


@pytest.fixture(scope="module")
def first(bundle: Path, recordings: Path, receiver: Receiver) -> str:
    return run(1, bundle, recordings, receiver)


def test_two_processes_with_the_same_seed_answer_the_same(
    first: str, bundle: Path, recordings: Path, receiver: Receiver
) -> None:
    assert run(1, bundle, recordings, receiver) == first
    *_, deliveries, came = json.loads(first)
    # Reports were refused, and came again at their moment.
    assert {each["attempts"] for each in deliveries} >= {1, 2}
    assert len(came) > len(set(came)) > 5


def test_another_seed_gives_other_tokens_and_ids(
    first: str, bundle: Path, recordings: Path, receiver: Receiver
) -> None:
    other = json.loads(run(2, bundle, recordings, receiver))
    before = json.loads(first)
    assert json.loads(other[0][0]["body"])["access_token"] != (
        json.loads(before[0][0]["body"])["access_token"]
    )
    assert other[0][1]["cdr"]["uid"] != before[0][1]["cdr"]["uid"]
