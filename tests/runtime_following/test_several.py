"""Several that wait for one call, and what they may be given."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.mock_pbx.server import MockPbx
from tests.runtime_following.test_wait import (
    DIALLED,
    NOTHING,
    QUERY,
    RECORDS,
    dial,
    quick,
    rows,
)
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import errors

NOT_THERE = Response({"errcode": 60001, "errmsg": "DATA NOT FOUND"})


def test_who_waits_for_the_end_takes_no_news_from_who_waits_for_an_answer(
    twin: Twin, pbx: MockPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, _LOOK=1000, _QUIET=1000)
    pbx.settings.call_seconds = 100
    with twin.client(pbx) as client, twin.stream(client), ThreadPoolExecutor() as pool:
        result = dial(twin, client)

        def wait(until: str) -> Any:
            return twin.run(result.wait(until, timeout=300))

        end = pool.submit(wait, "ended")
        answers = [pool.submit(wait, "answered") for _ in range(3)]
        pbx.advance(50)
        for answer in answers:
            outcome = answer.result(20)
            assert (outcome.answered, outcome.ended) == (True, False)
        assert not end.done()
        pbx.advance(60)
        assert end.result(20).ended


def test_one_that_gives_up_leaves_the_news_to_the_others(
    twin: Twin, pbx: MockPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, _QUIET=1000)
    with twin.client(pbx) as client, twin.stream(client), ThreadPoolExecutor() as pool:
        result = dial(twin, client)
        late = [pool.submit(lambda: twin.run(result.wait(timeout=0.1))) for _ in "12"]
        stays = pool.submit(lambda: twin.run(result.wait("ended", timeout=60)))
        for each in late:
            with pytest.raises(errors.RequestTimeoutError):
                each.result(20)
        pbx.advance(100)
        assert stays.result(20).ended


def test_records_that_are_not_there_yet_are_waited_for(
    twin: Twin, scripted: ScriptedPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick(monkeypatch, _FIRST_PAUSE=0.02, _LONGEST_PAUSE=0.02)
    scripted.on("/v1.0/call/dial", DIALLED)
    scripted.on(QUERY, NOTHING)
    scripted.on(RECORDS, NOT_THERE, NOT_THERE, rows("BUSY"))
    with twin.client(scripted) as client:
        assert twin.run(dial(twin, client).wait("ended", 20)).reason == "busy"


@pytest.mark.parametrize("way", ["wait", "recording"])
def test_what_is_no_stream_is_refused(
    twin: Twin, scripted: ScriptedPbx, way: str
) -> None:
    scripted.on("/v1.0/call/dial", DIALLED)
    with twin.client(scripted) as client:
        result = dial(twin, client)
        with pytest.raises(errors.InvalidArgumentError, match="EventStream, not"):
            twin.run(getattr(result, way)(stream="all"))
