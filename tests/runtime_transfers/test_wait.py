"""Files that the PBX makes in the background: awaited by event, or by asking again."""

from __future__ import annotations

import gc
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

import yeastar_pseries
from tests.scripted_pbx import Request, Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import errors
from yeastar_pseries._runtime.calls._async import pending as async_pending
from yeastar_pseries._runtime.calls._sync import pending as sync_pending
from yeastar_pseries._runtime.transfers._async import waiting as async_waiting
from yeastar_pseries._runtime.transfers._sync import waiting as sync_waiting
from yeastar_pseries._runtime.transfers.matching import Jobs

PATH = "/v1.0/call_schedule_report/download"
URL = "/api/download/report.csv"
STILL = Response({"errcode": 2, "errmsg": "PROCESSING"})
THERE = Response({"errcode": 0, "file": "report.csv", "download_resource_url": URL})
CSV = b"a,b\r\n1,2\r\n"


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch, pbx: ScriptedPbx) -> None:
    for module in (async_waiting, sync_waiting):
        monkeypatch.setattr(module, "_FIRST_PAUSE", 0.02)
        monkeypatch.setattr(module, "_LOOK", 0.05)
    pbx.on(URL, Response(CSV))


@pytest.fixture
def client(twin: Twin, pbx: ScriptedPbx) -> Iterator[Any]:
    with twin.client(pbx) as client:
        yield client


def ready(**more: object) -> dict[str, Any]:
    msg = {
        "key": "report_download",
        "result": "success",
        "file": "report.csv",
        "download_resource_url": URL,
        "error": "",
        "download_id": 5,
    }
    return {"type": 30027, "msg": {**msg, **more}}


def report(twin: Twin, client: Any, id: int = 5) -> Any:
    return twin.run(client.call_schedule_report.download(id=id, is_async=1))


def push_while_asked(
    pbx: ScriptedPbx, *frames: dict[str, Any]
) -> Callable[[Request], Response]:
    """Answer that it is still made, with the event on its way before the answer."""

    def script(request: Request) -> Response:
        for frame in frames:
            pbx.push(frame)
        return STILL

    return script


def test_without_a_stream_it_is_asked_again(
    pbx: ScriptedPbx, twin: Twin, client: Any, tmp_path: Path
) -> None:
    pbx.on(PATH, STILL, STILL, STILL, THERE)
    file = report(twin, client)
    assert file.errcode == 2
    with pytest.raises(errors.DecodeError, match="`wait` for it first"):
        twin.run(file.save(tmp_path))
    assert twin.run(file.wait()) is file
    assert file.download_resource_url == URL
    assert twin.run(file.save(tmp_path)) == tmp_path / "report.csv"
    assert twin.run(file.read()) == CSV
    asked = pbx.calls("call_schedule_report/download")
    assert len(asked) == 4
    assert {request.query["id"][0] for request in asked} == {"5"}
    # Once it is known where the file is, nobody is asked any more.
    twin.run(file.wait())
    assert len(asked) == 4


def test_a_file_that_is_there_is_not_waited_for(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, THERE)
    file = report(twin, client)
    assert twin.run(file.wait()) is file
    assert twin.run(twin.run(file.wait()).read()) == CSV
    assert len(pbx.calls("call_schedule_report/download")) == 1


def test_an_event_that_comes_before_the_answer_is_not_missed(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    with twin.stream(client, topics=[30027]):
        pbx.on(PATH, push_while_asked(pbx, ready()))
        file = report(twin, client)
        twin.run(file.wait(timeout=5))
        assert twin.run(file.read()) == CSV
    assert len(pbx.calls("call_schedule_report/download")) == 1


def test_with_a_healthy_stream_nobody_asks(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, STILL)
    with twin.stream(client, topics="all"):
        file = report(twin, client)
        with pytest.raises(errors.RequestTimeoutError, match="called again") as caught:
            twin.run(file.wait(timeout=0.3))
        assert isinstance(caught.value, TimeoutError)
        assert len(pbx.calls("call_schedule_report/download")) == 1
        pbx.push(ready())
        assert twin.run(twin.run(file.wait(timeout=5)).read()) == CSV


def test_an_event_is_not_lost_to_a_wait_whose_time_is_up(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, STILL)
    with twin.stream(client, topics=[30027]):
        file = report(twin, client)
        pbx.push(ready())
        end = time.monotonic() + 5
        while time.monotonic() < end:
            with suppress(errors.RequestTimeoutError):
                twin.run(file.wait(timeout=1e-6))
                break
        assert twin.run(file.read()) == CSV


def test_many_short_waits_ask_as_one_long_wait_does(
    pbx: ScriptedPbx, twin: Twin, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (async_waiting, sync_waiting):
        monkeypatch.setattr(module, "_FIRST_PAUSE", 0.25)
    pbx.on(PATH, STILL, STILL, THERE)
    file = report(twin, client)
    began = time.monotonic()
    while time.monotonic() < began + 5:
        with suppress(errors.RequestTimeoutError):
            twin.run(file.wait(timeout=0.1))
            break
    assert twin.run(file.read()) == CSV
    assert time.monotonic() - began >= 2 * 0.25


@pytest.mark.parametrize("answer", [Response(drop=True), Response(delay=5)])
def test_what_could_not_be_asked_is_asked_later(
    pbx: ScriptedPbx, twin: Twin, client: Any, answer: Response
) -> None:
    """The event may be that of the file, and nothing more will come."""
    options = yeastar_pseries.CallOptions(retries=0)
    with twin.stream(client, topics=[30027]):
        pbx.on(PATH, push_while_asked(pbx, ready(download_id=6)), answer, THERE)
        call = client.call_schedule_report.download(id=5, is_async=1, options=options)
        file = twin.run(call)
        with suppress(errors.RequestTimeoutError):
            twin.run(file.wait(timeout=0.5))
        assert twin.run(twin.run(file.wait(timeout=2)).read()) == CSV


def test_a_stream_without_the_event_does_not_help(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, STILL, THERE)
    with twin.stream(client, topics=[30011]) as stream:
        file = report(twin, client)
        with pytest.raises(errors.InvalidArgumentError, match="not subscribed to"):
            twin.run(file.wait(stream=stream))
        assert twin.run(twin.run(file.wait(timeout=5)).read()) == CSV


def test_a_stream_can_be_given(pbx: ScriptedPbx, twin: Twin, client: Any) -> None:
    pbx.on(PATH, STILL)
    file = report(twin, client)
    with twin.client(pbx) as other, twin.stream(other, topics=[30027]) as stream:

        def push_later(request: Request) -> Response:
            pbx.push(ready())
            return STILL

        # The event may have come before, so it is asked once.
        pbx.on(PATH, push_later)
        assert twin.run(twin.run(file.wait(5, stream=stream)).read()) == CSV
    assert len(pbx.calls("call_schedule_report/download")) == 2


def test_a_stream_that_is_opened_later_is_listened_to(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, STILL)
    file = report(twin, client)
    with twin.stream(client, topics=[30027]):
        pbx.on(PATH, push_while_asked(pbx, ready()), STILL)
        assert twin.run(twin.run(file.wait(5)).read()) == CSV


def test_a_gap_makes_it_ask(pbx: ScriptedPbx, twin: Twin, client: Any) -> None:
    pbx.on(PATH, STILL)
    with twin.stream(client, topics=[30027], reconnect_delay=(0.01, 0.02)):
        file = report(twin, client)
        pbx.on(PATH, THERE)
        pbx.cut()
        assert twin.run(twin.run(file.wait(5)).read()) == CSV


def test_the_end_of_the_stream_makes_it_ask(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, STILL)
    with twin.stream(client, topics=[30027]):
        file = report(twin, client)
    pbx.on(PATH, STILL, THERE)
    assert twin.run(twin.run(file.wait(5)).read()) == CSV


def test_a_failed_job_is_an_error_with_the_reason(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    failed = ready(result="FAILURE", error="NO SPACE", download_resource_url="")
    with twin.stream(client, topics=[30027]):
        pbx.on(PATH, push_while_asked(pbx, failed))
        file = report(twin, client)
        with pytest.raises(errors.DownloadFailedError, match="NO SPACE") as caught:
            twin.run(file.wait(timeout=5))
    assert caught.value.reason == "NO SPACE"
    assert caught.value.operation == "call_schedule_report.download"


def test_the_event_of_another_report_is_not_taken(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    other = ready(download_id=6, download_resource_url="/api/download/other.csv")
    with twin.stream(client, topics=[30027]):
        pbx.on(PATH, push_while_asked(pbx, other), STILL)
        file = report(twin, client)
        with pytest.raises(errors.RequestTimeoutError):
            twin.run(file.wait(timeout=0.3))
        # It might have been ours all the same, if the PBX counts otherwise: so it asked.
        assert len(pbx.calls("call_schedule_report/download")) == 2
        pbx.push(ready())
        assert twin.run(twin.run(file.wait(timeout=5)).read()) == CSV


def test_a_job_that_the_answer_names_is_known_for_certain(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    named = Response({"errcode": 2, "errmsg": "PROCESSING", "download_id": 77})
    other = ready(download_id=5, download_resource_url="/api/download/other.csv")
    pbx.on(PATH, named)
    with twin.stream(client, topics=[30027]):
        file = report(twin, client)
        pbx.push(other)
        pbx.push(ready(download_id=77))
        assert twin.run(twin.run(file.wait(timeout=5)).read()) == CSV
    assert len(pbx.calls("call_schedule_report/download")) == 1


def test_two_reports_that_events_do_not_tell_apart_are_asked_for(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    path = "/v1.0/call_report/download"

    def answer(request: Request) -> Response:
        kind = request.query["type"][0]
        if len(pbx.calls("call_report/download")) <= 2:
            return STILL
        url = f"/api/download/{kind}"
        pbx.on(url, Response(kind.encode()))
        return Response({"errcode": 0, "download_resource_url": url})

    pbx.on(path, answer)
    with twin.stream(client, topics=[30027]):
        files = [
            twin.run(client.call_report.download(type=kind))
            for kind in ("ivr", "aisttusage")
        ]
        pbx.push(ready())
        contents = [twin.run(twin.run(file.wait(5)).read()) for file in files]
    assert contents == [b"ivr", b"aisttusage"]


def test_two_that_are_asked_for_at_once_know_of_each_other(
    pbx: ScriptedPbx, twin: Twin, client: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[Jobs] = []

    class SlowJobs(Jobs):
        def __init__(self) -> None:
            time.sleep(0.05)
            super().__init__()
            made.append(self)

    for module in (async_pending, sync_pending):
        monkeypatch.setattr(module, "Jobs", SlowJobs)
    pbx.on(PATH, STILL, STILL)
    download = client.call_schedule_report.download
    found = twin.at_once([lambda id=id: download(id=id, is_async=1) for id in (5, 6)])
    assert [file.errcode for file in found] == [2, 2]
    assert made == [client._caller.jobs]


def test_a_call_report_is_awaited_by_its_event(
    pbx: ScriptedPbx, twin: Twin, client: Any, tmp_path: Path
) -> None:
    """Its answer is not documented: the URL comes in the event."""
    options = yeastar_pseries.CallOptions(extra_query={"is_async": 1})
    for resource, path in (
        (client.call_report, "/v1.0/call_report/download"),
        (client.v2.call_report, "/v2.0/call_report/download"),
    ):
        with twin.stream(client, topics=[30027]):
            pbx.on(path, push_while_asked(pbx, ready()))
            file = twin.run(resource.download_ivr(ivr_id_list="1", options=options))
            twin.run(file.wait(5))
            assert twin.run(file.save(tmp_path)) == tmp_path / "report.csv"
        assert pbx.requests[-2].query["is_async"] == ["1"]


def test_a_recording_is_awaited_by_its_event(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    frame = ready(file="r.wav")
    frame["type"] = 30033
    del frame["msg"]["download_id"]
    with twin.stream(client, topics=[30033]):
        pbx.on("/v1.0/recording/download", push_while_asked(pbx, frame))
        file = twin.run(client.recording.download(file="r.wav"))
        assert twin.run(twin.run(file.wait(5)).read()) == CSV


def test_a_pbx_that_is_away_for_a_moment_does_not_end_the_wait(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, STILL, Response(drop=True), Response({}, 503), THERE)
    file = twin.run(
        client.call_schedule_report.download(
            id=5, options=yeastar_pseries.CallOptions(retries=0)
        )
    )
    assert twin.run(twin.run(file.wait(5)).read()) == CSV


def test_a_refusal_ends_the_wait(pbx: ScriptedPbx, twin: Twin, client: Any) -> None:
    pbx.on(PATH, STILL, Response({"errcode": 60001}))
    file = report(twin, client)
    with pytest.raises(errors.ApiError):
        twin.run(file.wait(5))


def test_the_time_limit_holds_while_it_asks(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, STILL, Response(THERE.body, delay=5))
    file = report(twin, client)
    began = time.monotonic()
    with pytest.raises(errors.RequestTimeoutError):
        twin.run(file.wait(timeout=0.2))
    assert time.monotonic() - began < 4
    with pytest.raises(errors.ConfigurationError):
        twin.run(file.wait(timeout=-1))


def test_nothing_stays_of_a_report_that_nobody_waits_for(
    pbx: ScriptedPbx, twin: Twin, client: Any
) -> None:
    pbx.on(PATH, STILL)
    with twin.stream(client, topics=[30027]) as stream:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always", ResourceWarning)
            for _ in range(3):
                report(twin, client)
            gc.collect()
        assert [w for w in caught if "ubscription" in str(w.message)] == []
        open_ones = [c for c in stream._fan_out.consumers if not c.finished]
        assert len(open_ones) == 1  # the stream's own
