"""A mock PBX on the tiny bundle, and a client that knows nothing of the package."""

import json
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.mock_pbx import MockPbx

from .bundle import build

AGENT = {"User-Agent": "OpenAPI"}
# One empty context for all: each default one costs some 20 ms.
NO_TLS = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
START = 1_760_000_000.0


@pytest.fixture(scope="session")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bundle") / "openapi.json"
    path.write_text(json.dumps(build()), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def recordings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("recordings")
    files = {
        "thing_list": {
            "operation": "thing_list",
            "origin": "documentation",
            "complete": True,
            "request": {"query": {"page": 1, "page_size": 2}},
            "response": {
                "errcode": 0,
                "errmsg": "SUCCESS",
                "total_number": 2,
                "data": [
                    {"id": 1, "name": "one", "kind": "a"},
                    {"id": 2, "name": "two", "kind": "b"},
                ],
            },
        },
        "thing_list.cut": {
            "operation": "thing_list",
            "origin": "documentation",
            "complete": False,
            "request": {"query": {"sort_by": "number"}},
            "response": {"errcode": 0, "data": [{"id": 9}]},
        },
        "30007": {
            "event": 30007,
            "origin": "documentation",
            "complete": True,
            "msg_form": "string",
            "frame": {"type": 30007, "sn": "X", "msg": {"extension": "2010"}},
        },
    }
    for name, content in files.items():
        path = folder / f"{name}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def running(bundle: Path, recordings: Path) -> Iterator[MockPbx]:
    with MockPbx(bundle=bundle, recordings=recordings, start_time=START) as pbx:
        yield pbx


@pytest.fixture
def pbx(running: MockPbx) -> Iterator[MockPbx]:
    before = vars(running.settings).copy()
    yield running
    crashes = running.status()["crashes"]
    vars(running.settings).update(before)
    running.reset()
    assert crashes == []


def plain_client() -> httpx.Client:
    return httpx.Client(headers=AGENT, verify=NO_TLS, trust_env=False)


@dataclass
class Caller:
    """Plain HTTP requests to a mock PBX."""

    pbx: MockPbx
    token: str = ""
    http: httpx.Client = field(default_factory=plain_client)

    def login(self, password: str | None = None) -> dict[str, Any]:
        answer = self.post(
            "get_token",
            token=None,
            username=self.pbx.client_id,
            password=self.pbx.client_secret if password is None else password,
        )
        self.token = answer.get("access_token", self.token)
        return answer

    def get(self, path: str, /, **query: Any) -> dict[str, Any]:
        query.setdefault("access_token", self.token)
        return self.http.get(self.url(path), params=query).json()

    def post(self, path: str, /, token: str | None = "", **body: Any) -> dict[str, Any]:
        query = {} if token is None else {"access_token": token or self.token}
        return self.http.post(self.url(path), params=query, json=body).json()

    def url(self, path: str) -> str:
        version = "" if path.startswith("v") else "v1.0/"
        return f"{self.pbx.url}/openapi/{version}{path}"


def fresh(pbx: MockPbx) -> Caller:
    """A caller of a mock PBX as it was at the start."""
    pbx.reset()
    caller = Caller(pbx)
    caller.login()
    return caller


@pytest.fixture(scope="session")
def standing() -> Iterator[MockPbx]:
    """A mock PBX on the published bundle, where time stands still."""
    with MockPbx(clock="frozen") as pbx:
        yield pbx


@pytest.fixture
def box(standing: MockPbx) -> Iterator[Caller]:
    """Somebody who is logged in there, as it is at the start."""
    caller = fresh(standing)
    yield caller
    caller.http.close()
    assert standing.status()["crashes"] == []


@pytest.fixture
def anonymous(pbx: MockPbx) -> Iterator[Caller]:
    caller = Caller(pbx)
    with caller.http:
        yield caller


@pytest.fixture
def caller(anonymous: Caller) -> Caller:
    anonymous.login()
    return anonymous


@pytest.fixture
def trust(pbx: MockPbx) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=pbx.ca_file)
