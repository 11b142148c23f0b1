"""Same seed, same requests: same answers, to the byte, in two processes."""

import json
import os
import subprocess
import sys
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


def run(seed: int, bundle: Path, recordings: Path) -> str:
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
            answers = story(http, url, pbx)
        return json.dumps([answers, pbx.do("requests"), pbx.status()], indent=1)
    finally:
        process.stdin.close()
        process.wait(10)
        process.stdout.close()


def story(http: httpx.Client, url: str, pbx: RemotePbx) -> list[Any]:
    api = f"{url}/openapi/v1.0"
    login = {"username": "mock-client-id", "password": "mock-client-secret"}
    first = http.post(f"{api}/get_token", json=login)
    query = {"access_token": first.json()["access_token"]}
    found: list[Any] = [told(first, url)]
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
def first(bundle: Path, recordings: Path) -> str:
    return run(1, bundle, recordings)


def test_two_processes_with_the_same_seed_answer_the_same(
    first: str, bundle: Path, recordings: Path
) -> None:
    assert run(1, bundle, recordings) == first


def test_another_seed_gives_other_tokens_and_ids(
    first: str, bundle: Path, recordings: Path
) -> None:
    other = json.loads(run(2, bundle, recordings))
    before = json.loads(first)
    assert json.loads(other[0][0]["body"])["access_token"] != (
        json.loads(before[0][0]["body"])["access_token"]
    )
    assert other[0][1]["cdr"]["uid"] != before[0][1]["cdr"]["uid"]
