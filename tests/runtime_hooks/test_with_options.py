"""Copies of a client: what they share, what is their own, and that they cost nothing."""

from __future__ import annotations

import gc
import io
import traceback
import warnings
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from tests.runtime_hooks.conftest import READ
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries import PbxClock
from yeastar_pseries.errors import (
    ApiError,
    ConfigurationError,
    RequestTimeoutError,
    TransportError,
)

VALUE = "HEADER-SECRET-VALUE"


def test_a_copy_shares_the_token_both_ways(pbx: ScriptedPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        copy = client.with_options(timeout=5)
        twin.run(copy.system.information())
        twin.run(client.system.information())
        assert pbx.issued == 1
        pbx.expired.add("TOKEN-1-SECRET")
        twin.run(copy.system.information())
        twin.run(client.system.information())
        sent = [r.token for r in pbx.requests if READ in r.target]
    assert sent[0] == sent[1] == sent[2] == "TOKEN-1-SECRET"
    assert sent[3] == sent[4] == "TOKEN-2-SECRET"


def test_a_copy_has_the_class_and_the_resources_of_its_own(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client:
        assert client.system is client.system
        copy = client.with_options(retries=0)
        assert type(copy) is type(client)
        assert copy.system is not client.system
        again = copy.with_options(timeout=3)
        pbx.on(READ, Response(drop=True))
        with pytest.raises(TransportError) as caught:
            twin.run(again.system.information())
        assert caught.value.attempts == 1


def test_the_timeout_of_a_copy_is_its_own(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.on(READ, Response({"errcode": 0}), Response({"errcode": 0}, delay=0.5))
    with twin.client(pbx) as client:
        twin.run(client.system.information())
        with pytest.raises(RequestTimeoutError):
            twin.run(client.with_options(timeout=0.1).system.information())
        twin.run(client.system.information())


def test_clock_and_firmware_are_shared(pbx: ScriptedPbx, twin: Twin) -> None:
    with twin.client(pbx, firmware="37.20.0.10") as client:
        copy = client.with_options(timeout=5)
        clock = PbxClock("YYYY/MM/DD", "HH:mm:ss", ZoneInfo("UTC"))
        client.clock = clock
        assert copy.clock is clock
        copy.clock = None
        assert client.clock is None
        assert copy.firmware == client.firmware == "37.20.0.10"


def test_closing_a_copy_closes_nothing(pbx: ScriptedPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        copy = client.with_options(timeout=5)
        twin.run(copy.system.information())
        twin.close(copy)
        twin.run(copy.system.information())
        twin.run(client.system.information())
        assert not [r for r in pbx.requests if "del_token" in r.target]
    with pytest.raises(ConfigurationError, match="closed"):
        twin.run(copy.system.information())
    with pytest.raises(ConfigurationError, match="closed"):
        client.with_options(timeout=1)


def test_a_copy_that_is_dropped_warns_of_nothing(pbx: ScriptedPbx, twin: Twin) -> None:
    with twin.client(pbx) as client, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        copy = client.with_options(timeout=5)
        twin.run(copy.system.information())
        del copy
        gc.collect()
    assert [w for w in caught if "not closed" in str(w.message)] == []


def test_streams_of_a_copy_end_with_the_client(pbx: ScriptedPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        stream = client.with_options(timeout=5).events(topics=[30011])
        twin.run(stream.open())
    with pytest.raises(StopIteration):
        twin.run(stream.get(1))


def test_headers_go_with_calls_and_downloads_only(pbx: ScriptedPbx, twin: Twin) -> None:
    url = {"errcode": 0, "download_resource_url": "/api/x/a.wav"}
    pbx.on("/v1.0/recording/download", Response(url))
    pbx.on("/api/x/a.wav", Response(b"RIFF"))
    with twin.client(pbx) as client:
        first = client.with_options(headers={"X-One": VALUE, "Accept": "a/b"})
        second = first.with_options(headers={"x-one": "other", "X-Two": "2"})
        file = twin.run(first.recording.download(id=1))
        twin.run(file.read())
        twin.run(second.system.information())
        twin.run(client.system.information())
    login, step, load, two, plain, end = pbx.requests
    for request in (step, load):
        assert request.headers["x-one"] == VALUE
        assert request.headers["accept"] == "a/b"
        assert request.head.lower().count(b"accept:") == 1
    assert (two.headers["x-one"], two.headers["x-two"]) == ("other", "2")
    for request in (login, plain, end):
        assert "x-one" not in request.headers


@pytest.mark.parametrize(
    ("headers", "words"),
    [
        ({"Authorization": VALUE}, "Authorization is not for you"),
        ({"HOST": VALUE}, "base_url"),
        ({"content-length": "3"}, "what is sent"),
        ({"User-Agent": VALUE}, "user_agent="),
        ({"X Y": VALUE}, "name of a header"),
        ({"X-A": f"{VALUE}\r\nX-B: 1"}, "visible ASCII"),
        ({"X-A": f"{VALUE}é"}, "visible ASCII"),
        ({"X-A": 7}, "is a int"),
        ([("X-A", VALUE)], "of type list"),
    ],
)
def test_headers_that_cannot_be_sent_are_refused_without_showing_them(
    headers: Any, words: str, twin: Twin
) -> None:
    client = twin.make("http://pbx", "id", "secret")
    with pytest.raises(ConfigurationError, match=words) as caught:
        client.with_options(headers=headers)
    shown = traceback.TracebackException.from_exception(
        caught.value, capture_locals=True
    )
    own = [frame for frame in shown.stack if "test_with_options" not in frame.filename]
    assert own
    assert VALUE not in repr([frame.locals for frame in own])
    assert VALUE not in str(caught.value)


def test_values_of_headers_are_shown_nowhere(
    pbx: ScriptedPbx, twin: Twin, log: io.StringIO
) -> None:
    echo = {"errcode": 10001, "errmsg": f"bad {VALUE}"}
    pbx.on(READ, Response(echo, headers={"X-Echo": VALUE}))
    with twin.client(pbx) as client:
        copy = client.with_options(headers={"X-Key": VALUE})
        assert VALUE not in repr(copy) + repr(vars(copy)) + repr(vars(copy._caller))
        with pytest.raises(ApiError) as caught:
            twin.run(copy.system.information())
    shown = traceback.TracebackException.from_exception(
        caught.value, capture_locals=True
    )
    own = [frame for frame in shown.stack if "yeastar_pseries" in frame.filename]
    assert VALUE not in str(caught.value) + repr([frame.locals for frame in own])
    assert VALUE not in log.getvalue()
    assert any(r.headers.get("x-key") == VALUE for r in pbx.requests)


def test_hooks_of_a_copy_are_called_beside_those_of_the_client(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    mine: list[Any] = []
    others: list[Any] = []
    with twin.client(pbx, on_response=mine.append) as client:
        copy = client.with_options(on_response=others.append)
        twin.run(copy.system.information())
        twin.run(client.system.information())
        assert [i.operation for i in others] == ["system.information"]
        operations = [i.operation for i in mine]
    assert operations == ["get_token", "system.information", "system.information"]


@pytest.mark.parametrize(
    "wrong", [{"timeout": 0}, {"timeout": "3"}, {"retries": -1}, {"on_request": 3}]
)
def test_settings_that_cannot_work_are_refused(wrong: Any, twin: Twin) -> None:
    client = twin.make("http://pbx", "id", "secret")
    with pytest.raises(ConfigurationError):
        client.with_options(**wrong)
