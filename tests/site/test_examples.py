"""Every program of the site runs as it stands there, against the mock PBX."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from tests.mock_pbx.callparts import Outcome
from tests.mock_pbx.server import MockPbx
from tests.typing.examples import ROOT, programs_of

PAGES = ROOT / "generator/site/pages"
PROGRAMS = {
    f"{page.relative_to(PAGES).with_suffix('')}-{number}": text
    for page in sorted(PAGES.rglob("*.md"))
    for number, text in enumerate(programs_of(page), 1)
}
# Fixtures of pytest: `make test-mock-product` runs the same ones where they are
# installed.
ELSEWHERE = {"mock-1"}
# They follow a call of their own by its events.
FOLLOWING = ["quickstart-2", "events-2"]
ANOTHER_ENDED = {"call_id": "1111111111.1", "status": "ANSWERED"}


@pytest.fixture
def pbx(monkeypatch: pytest.MonkeyPatch) -> Iterator[MockPbx]:
    with MockPbx(strict=True) as pbx:
        monkeypatch.setenv("YEASTAR_URL", pbx.url)
        monkeypatch.setenv("YEASTAR_CLIENT_ID", pbx.client_id)
        monkeypatch.setenv("YEASTAR_CLIENT_SECRET", pbx.client_secret)
        yield pbx


@contextmanager
def once_somebody_listens(pbx: MockPbx, act: Callable[[], object]) -> Generator[None]:
    """Something happens when a program has subscribed."""
    over = threading.Event()

    def play() -> None:
        while not over.wait(0.02):
            if pbx.status()["topics"]:
                act()
                return

    thread = threading.Thread(target=play)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def given_token(pbx: MockPbx) -> str:
    """Log in as that other program does of which a page tells."""
    names = {"username": pbx.client_id, "password": pbx.client_secret}
    answer = httpx.post(f"{pbx.url}/openapi/v1.0/get_token", json=names)
    return str(answer.json()["access_token"])


@pytest.mark.parametrize("name", sorted(PROGRAMS.keys() - ELSEWHERE))
def test_a_program_of_the_site_runs(
    name: str, pbx: MockPbx, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    if "PBX_TOKEN" in PROGRAMS[name]:
        monkeypatch.setenv("PBX_TOKEN", given_token(pbx))
    program = compile(PROGRAMS[name], name, "exec")
    # What every program that waits for events gets to see.
    with once_somebody_listens(pbx, lambda: pbx.call("5503301", "1000")):
        exec(program, {"__name__": name})
    assert not pbx.status()["crashes"]


@pytest.mark.parametrize("outcome", ["answered", "busy", "failed"])
@pytest.mark.parametrize("name", FOLLOWING)
def test_a_program_waits_for_the_end_of_its_own_call(
    name: str, outcome: Outcome, pbx: MockPbx
) -> None:
    pbx.plan_call(outcome)
    with once_somebody_listens(pbx, lambda: pbx.push(30012, ANOTHER_ENDED)):
        exec(compile(PROGRAMS[name], name, "exec"), {"__name__": name})
    assert pbx.status()["calls"] == []


def test_there_are_programs() -> None:
    assert len(PROGRAMS) >= 20
    assert PROGRAMS.keys() >= ELSEWHERE
