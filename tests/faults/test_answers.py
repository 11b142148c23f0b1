"""Answers that do not come, come late, or come broken."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest

from tests.faults.conftest import asked
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries import CallOptions
from yeastar_pseries.errors import (
    ApiError,
    BusyError,
    DecodeError,
    NotFoundError,
    RequestTimeoutError,
    ServerError,
    TransportError,
)

NEW: dict[str, Any] = {
    "user_password": "Aa123456",
    "reg_name": "4321",
    "reg_password": "Aa123456",
    "concurrent_registrations": 1,
    "presence_status": "available",
    "type": "SIP",
    "number": "4321",
}


@pytest.mark.parametrize("mode", ["drop", "drop_after", "truncate"])
def test_broken_connection_is_repeated_for_a_call_that_reads(
    pbx: MockPbx, twin: Twin, mode: Any
) -> None:
    pbx.fail_next("extension_list", mode, times=2)
    with twin.client(pbx) as client:
        page = twin.run(client.extension.list(page_size=10))
        assert page.http.attempts == 3
        assert len(page.data) == 10
    assert asked(pbx)["extension_list"] == 3


@pytest.mark.parametrize("mode", ["drop", "drop_after", "truncate"])
def test_broken_connection_is_never_repeated_for_a_call_that_changes(
    pbx: MockPbx, twin: Twin, mode: Any
) -> None:
    pbx.fail_next("extension_create", mode)
    with twin.client(pbx) as client:
        with pytest.raises(TransportError) as caught:
            twin.run(client.extension.create(**NEW))
        error = caught.value
        assert error.maybe_applied is True
        assert (error.attempts, error.operation) == (1, "extension.create")
        assert error.path == "/v1.0/extension/create"
        # Whether it was done is what the caller has to find out, and can.
        found = twin.run(client.extension.search(search_value="4321"))
        assert len(found.data or []) == (0 if mode == "drop" else 1)
    assert asked(pbx)["extension_create"] == 1


@pytest.mark.parametrize("mode", ["drop", "drop_after"])
def test_delete_is_a_get_and_is_not_repeated_all_the_same(
    pbx: MockPbx, twin: Twin, mode: Any
) -> None:
    pbx.fail_next("extension_delete", mode)
    with twin.client(pbx) as client:
        first = twin.run(client.extension.list(page_size=1)).data[0]
        with pytest.raises(TransportError) as caught:
            twin.run(client.extension.delete(id=first.id))
        assert caught.value.maybe_applied is True
        left = [item.id for item in twin.items(client.extension.list())]
        assert (first.id in left) == (mode == "drop")
    assert asked(pbx)["extension_delete"] == 1


def test_dialling_twice_never_happens_by_itself(pbx: MockPbx, twin: Twin) -> None:
    pbx.fail_next("call_dial", "drop_after")
    with twin.client(pbx) as client:
        with pytest.raises(TransportError) as caught:
            twin.run(client.call.dial(caller="1000", callee="1001"))
        assert caught.value.maybe_applied is True
    assert asked(pbx)["call_dial"] == 1


def test_retries_can_be_switched_off_for_a_call(pbx: MockPbx, twin: Twin) -> None:
    pbx.fail_next("extension_list", "drop")
    with twin.client(pbx) as client:
        with pytest.raises(TransportError) as caught:
            twin.run(client.extension.list(options=CallOptions(retries=0)))
        assert caught.value.attempts == 1
        assert caught.value.maybe_applied is False
    assert asked(pbx)["extension_list"] == 1


@pytest.mark.parametrize("mode", ["slow", "drip"])
@pytest.mark.parametrize("safe", [True, False])
def test_total_time_limit_holds_whatever_the_pbx_does(
    pbx: MockPbx, twin: Twin, mode: Any, safe: bool
) -> None:
    name = "system_information" if safe else "extension_create"
    pbx.fail_next(name, mode, seconds=3.0, times=5)
    options = CallOptions(timeout=0.4)
    with twin.client(pbx) as client:
        twin.run(client.login())
        begun = time.monotonic()
        with pytest.raises(RequestTimeoutError) as caught:
            if safe:
                twin.run(client.system.information(options=options))
            else:
                twin.run(client.extension.create(**NEW, options=options))
        assert time.monotonic() - begun < 1.5
        assert isinstance(caught.value, TimeoutError)
        assert caught.value.maybe_applied is not safe


@pytest.mark.parametrize("safe", [True, False])
def test_web_page_in_place_of_json_is_a_decode_error_at_once(
    pbx: MockPbx, twin: Twin, safe: bool
) -> None:
    name = "system_information" if safe else "extension_create"
    pbx.fail_next(name, "garbage", times=3)
    with twin.client(pbx) as client:
        with pytest.raises(DecodeError, match="502 Bad Gateway") as caught:
            if safe:
                twin.run(client.system.information())
            else:
                twin.run(client.extension.create(**NEW))
        assert caught.value.attempts == 1
        assert caught.value.maybe_applied is not safe
        assert caught.value.status == 200
    assert asked(pbx)[name] == 1


def test_bad_utf8_is_read_and_reported(pbx: MockPbx, twin: Twin) -> None:
    pbx.fail_next("extension_list", "bad_utf8")
    with twin.client(pbx) as client:
        page = twin.run(client.extension.list(page_size=5))
        assert len(page.data) == 5
        assert page.errmsg == "\ufffdSUCCESS"
        assert page.http.repairs == ("$",)
        assert page.http.attempts == 1


def test_busy_pbx_is_asked_again_for_a_call_that_reads(
    pbx: MockPbx, twin: Twin
) -> None:
    pbx.fail_next("extension_list", 70082)
    with twin.client(pbx) as client:
        page = twin.run(client.extension.list(page_size=5))
        assert page.http.attempts == 2
        assert len(page.data) == 5


def test_busy_pbx_is_told_for_a_call_that_changes(pbx: MockPbx, twin: Twin) -> None:
    pbx.fail_next("extension_create", 70082)
    with twin.client(pbx) as client:
        with pytest.raises(BusyError) as caught:
            twin.run(client.extension.create(**NEW))
        assert (caught.value.errcode, caught.value.attempts) == (70082, 1)
        assert caught.value.maybe_applied is False
        # The PBX said no before it began, so asking again is right.
        twin.run(client.extension.create(**NEW))
    assert asked(pbx)["extension_create"] == 2


def test_busy_for_ever_ends_as_busy_and_not_as_timeout(
    pbx: MockPbx, twin: Twin
) -> None:
    pbx.fail_next("extension_list", 70082, times=50)
    with twin.client(pbx) as client:
        begun = time.monotonic()
        with pytest.raises(BusyError):
            # The second attempt begins within 1 s, a third one after 1.5 s or later:
            # none begins so close to the limit that it ends as a timeout.
            twin.run(client.extension.list(options=CallOptions(timeout=1.4)))
        assert time.monotonic() - begun < 1.9


@pytest.mark.parametrize("status", [200, 500, 503])
def test_error_code_decides_whatever_the_http_status(
    pbx: MockPbx, twin: Twin, status: int
) -> None:
    pbx.fail_next("extension_get", 60001, status=status)
    with twin.client(pbx) as client:
        with pytest.raises(NotFoundError) as caught:
            twin.run(client.extension.get(id=1))
        assert caught.value.errcode == 60001
    assert asked(pbx)["extension_get"] == 1


def test_server_fault_may_have_come_after_the_work(pbx: MockPbx, twin: Twin) -> None:
    pbx.fail_next("extension_create", -2)
    with twin.client(pbx) as client:
        with pytest.raises(ServerError) as caught:
            twin.run(client.extension.create(**NEW))
        assert caught.value.maybe_applied is True
    assert asked(pbx)["extension_create"] == 1


@pytest.mark.parametrize("code", [1, 2])
def test_partial_success_and_processing_are_results(
    pbx: MockPbx, twin: Twin, code: int
) -> None:
    pbx.answer_next("extension_list", {"errcode": code, "errmsg": "X", "data": []})
    with twin.client(pbx) as client:
        assert twin.run(client.extension.list()).errcode == code


def test_unknown_code_is_an_api_error_with_everything_in_it(
    pbx: MockPbx, twin: Twin
) -> None:
    answer = {"errcode": 70999, "errmsg": "NEW THING", "submsg": "more", "x": [1]}
    pbx.answer_next("extension_create", answer)
    with twin.client(pbx) as client:
        with pytest.raises(ApiError, match="70999 NEW THING") as caught:
            twin.run(client.extension.create(**NEW))
        assert type(caught.value) is ApiError
        assert caught.value.raw == answer


def a_recording(pbx: MockPbx, twin: Twin, client: Any) -> Any:
    pbx.call("1000", "1001")
    row = twin.items(client.recording.list())[0]
    return twin.run(client.recording.download(id=row.id))


@pytest.mark.parametrize("mode", ["drop", "truncate", "garbage"])
def test_broken_download_leaves_no_file(
    pbx: MockPbx, twin: Twin, mode: Any, tmp_path: Path
) -> None:
    with twin.client(pbx) as client:
        found = a_recording(pbx, twin, client)
        pbx.fail_next("download", mode, times=5)
        with pytest.raises((TransportError, DecodeError)):
            twin.run(found.save(tmp_path / "call.wav"))
        assert list(tmp_path.iterdir()) == []
        # The link is good still.
        pbx.clear_faults()
        path = twin.run(found.save(tmp_path / "call.wav"))
        assert path.read_bytes()[:4] == b"RIFF"


def test_download_goes_on_over_the_end_of_the_token(
    pbx: MockPbx, twin: Twin, tmp_path: Path
) -> None:
    with twin.client(pbx) as client:
        found = a_recording(pbx, twin, client)
        pbx.expire_tokens()
        assert twin.run(found.read())[:4] == b"RIFF"
    assert asked(pbx)["refresh_token"] == 1


def test_link_that_has_ended_is_told(pbx: MockPbx, twin: Twin, tmp_path: Path) -> None:
    with twin.client(pbx) as client:
        found = a_recording(pbx, twin, client)
        pbx.advance(pbx.settings.download_seconds + 1)
        with pytest.raises((ApiError, TransportError, DecodeError)):
            twin.run(found.save(tmp_path / "call.wav"))
        assert list(tmp_path.iterdir()) == []
