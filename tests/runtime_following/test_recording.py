"""A call that is recorded on demand, and the file of it."""

from __future__ import annotations

import threading
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.mock_pbx.server import MockPbx
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import errors
from yeastar_pseries._runtime.following._async import following as async_following
from yeastar_pseries._runtime.following._async import recording as async_recording
from yeastar_pseries._runtime.following._sync import following as sync_following
from yeastar_pseries._runtime.following._sync import recording as sync_recording

ID = "1702287660.12"


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (async_following, sync_following):
        monkeypatch.setattr(module, "_FIRST_PAUSE", 0.02)
        monkeypatch.setattr(module, "_LONGEST_PAUSE", 0.02)
    for module in (async_recording, sync_recording):
        monkeypatch.setattr(module, "_PAUSE", 0.02)


def ended(scripted: ScriptedPbx, *records: dict[str, Any]) -> None:
    """Let a call be over, with such records; later ones are told later."""
    scripted.on("/v1.0/call/record_start", Response({"errcode": 0, "call_id": ID}))
    scripted.on("/v1.0/call/query", Response({"errcode": 0}))
    told = [{"call_id": ID, "disposition": "ANSWERED", **each} for each in records]
    answers = [Response({"errcode": 0, "data": [each]}) for each in told]
    scripted.on("/v1.0/cdr/search", *answers)


def start(twin: Twin, client: Any) -> Any:
    return twin.run(client.call.record_start(channel_id="PJSIP/1000-00000001"))


def advance_once_asked(pbx: MockPbx) -> None:
    """Let the recording be made as soon as it was asked for in vain."""
    end = time.monotonic() + 20
    while not asked_for_file(pbx) and time.monotonic() < end:
        time.sleep(0.01)
    pbx.advance(10)


def asked_for_file(pbx: MockPbx) -> int:
    return sum(each.path.endswith("recording/download") for each in pbx.requests)


@pytest.mark.parametrize("listens", [True, False])
def test_a_call_that_is_recorded_on_demand_becomes_a_file(
    twin: Twin, listens: bool, pbx: MockPbx, tmp_path: Path
) -> None:
    pbx.settings.call_seconds = 100
    pbx.settings.recording_delay = 10
    with twin.client(pbx) as client, ExitStack() as stack:
        if listens:
            stack.enter_context(twin.stream(client))
        call = twin.run(client.call.dial(caller="1000", callee="1001"))
        pbx.advance(50)
        channel = twin.run(call.wait(timeout=20)).channel_of("1000")
        result = twin.run(client.call.record_start(channel_id=channel))
        assert result.call_id == call.call_id
        pbx.advance(51)
        later = threading.Thread(target=advance_once_asked, args=[pbx])
        later.start()
        file = twin.run(result.recording(timeout=20))
        later.join()
        path = twin.run(file.save(tmp_path))
    assert path.name == file.file
    assert path.read_bytes().startswith(b"RIFF")
    # The download was asked for until the file was there.
    assert asked_for_file(pbx) > 1


def test_a_call_without_a_recording_says_so(twin: Twin, scripted: ScriptedPbx) -> None:
    ended(scripted, {})
    raised = pytest.raises(errors.DownloadFailedError, match="no recording")
    with twin.client(scripted) as client, raised as caught:
        twin.run(start(twin, client).recording(timeout=20))
    assert caught.value.operation == "call.record_start"


def test_a_recording_that_the_event_does_not_name_yet_is_found_in_the_records(
    twin: Twin, scripted: ScriptedPbx
) -> None:
    ended(scripted, {"record_file": "a.wav"})
    url = {"file": "a.wav", "download_resource_url": "/api/download/a.wav"}
    scripted.on("/v1.0/recording/download", Response({"errcode": 0, **url}))
    scripted.on("/api/download/a.wav", Response(b"RIFF"))
    with twin.client(scripted) as client, twin.stream(client):
        result = start(twin, client)
        scripted.push({"type": 30012, "msg": {"call_id": ID, "status": "ANSWERED"}})
        file = twin.run(result.recording(timeout=20))
        assert twin.run(file.read()) == b"RIFF"
    (asked,) = scripted.calls("recording/download")
    assert asked.query["file"] == ["a.wav"]


def test_a_recording_that_is_still_made_or_cannot_be_asked_for_now_is_asked_for_again(
    twin: Twin, scripted: ScriptedPbx
) -> None:
    ended(scripted, {"record_file": "a.wav"})
    scripted.on(
        "/v1.0/recording/download",
        Response({"errcode": 60001, "errmsg": "DATA NOT FOUND"}),
        Response({"errcode": 2, "errmsg": "PROCESSING"}),
        Response(drop=True),
        Response({"errcode": 0, "download_resource_url": "/api/download/a.wav"}),
    )
    with twin.client(scripted, retries=0) as client:
        file = twin.run(start(twin, client).recording(timeout=20))
    assert file.download_resource_url == "/api/download/a.wav"


def test_a_recording_that_does_not_come_is_given_up(
    twin: Twin, monkeypatch: pytest.MonkeyPatch, scripted: ScriptedPbx
) -> None:
    for module in (async_recording, sync_recording):
        monkeypatch.setattr(module, "LOST", 0.1)
    ended(scripted, {"record_file": "a.wav"})
    scripted.on("/v1.0/recording/download", Response({"errcode": 60001}))
    raised = pytest.raises(errors.DownloadFailedError, match=r"a\.wav did not come")
    with twin.client(scripted) as client, raised:
        twin.run(start(twin, client).recording(timeout=20))


def test_the_wait_for_a_recording_can_be_gone_on_with(
    twin: Twin, scripted: ScriptedPbx
) -> None:
    ended(scripted, {"record_file": "a.wav"})
    scripted.on("/v1.0/recording/download", Response({"errcode": 60001}))
    with twin.client(scripted) as client:
        result = start(twin, client)
        with pytest.raises(errors.RequestTimeoutError, match="called again"):
            twin.run(result.recording(timeout=0.3))
        url = {"download_resource_url": "/api/download/a.wav"}
        scripted.on("/v1.0/recording/download", Response({"errcode": 0, **url}))
        assert twin.run(result.recording(timeout=20)).file is None


def test_that_recording_is_off_is_raised(twin: Twin, scripted: ScriptedPbx) -> None:
    ended(scripted, {"record_file": "a.wav"})
    scripted.on("/v1.0/recording/download", Response({"errcode": 70131}))
    raised = pytest.raises(errors.ApiError, match="70131")
    with twin.client(scripted) as client, raised:
        twin.run(start(twin, client).recording(timeout=20))
