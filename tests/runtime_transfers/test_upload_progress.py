"""How far an upload is, told in the shape in which downloads tell it."""

from __future__ import annotations

import asyncio
import inspect
import io
import os
import traceback
from itertools import pairwise
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.runtime.api import GET, UPLOAD, GetResponse, call
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin

BIG = os.urandom(300_000)
Told = list[tuple[int, int | None]]


def upload(twin: Twin, pbx: ScriptedPbx, told: Any, **values: Any) -> Any:
    """Upload something to a PBX that says yes."""
    client = twin.base_client(pbx)
    pbx.on("/v1.0/item/upload", Response())
    values = {"file": BIG, "is_check": "ask", "progress": told, **values}
    return twin.run(call(twin, client, UPLOAD, GetResponse, **values))


def recorder(told: Told) -> Any:
    def progress(done: int, total: int | None) -> None:
        told.append((done, total))

    return progress


@pytest.mark.parametrize("small", [b"", b"abc"])
def test_it_grows_to_the_bytes_of_all_files(
    pbx: ScriptedPbx, twin: Twin, tmp_path: Path, small: bytes
) -> None:
    (tmp_path / "x.bin").write_bytes(BIG)
    told: Told = []
    upload(twin, pbx, recorder(told), file=[tmp_path / "x.bin", io.BytesIO(small)])
    total = len(BIG) + len(small)
    counts = [done for done, _ in told]
    assert {each for _, each in told} == {total}
    assert counts == sorted(set(counts))
    assert counts[-1] == total
    assert len(counts) > 3
    body = pbx.calls("item/upload")[-1].body
    assert BIG in body
    assert b"progress" not in body


def test_an_empty_file_is_told_once(pbx: ScriptedPbx, twin: Twin) -> None:
    told: Told = []
    upload(twin, pbx, recorder(told), file=b"")
    assert told == [(0, 0)]


def test_bytes_that_nothing_describes_are_told_too(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    client = twin.base_client(pbx)
    pbx.on("/v1.0/item/upload", Response())
    told: Told = []
    files = {"a": ("a", BIG), "b": ("b", io.BytesIO(b"abc"))}
    twin.run(
        client.request(
            "POST", "/v1.0/item/upload", files=files, progress=recorder(told)
        )
    )
    assert told[-1] == (300_003, 300_003)


def test_it_begins_anew_with_a_repetition(pbx: ScriptedPbx, twin: Twin) -> None:
    client = twin.base_client(pbx)
    pbx.on("/v1.0/item/upload", Response())
    twin.run(client.login())
    pbx.live.clear()
    told: Told = []
    values: dict[str, Any] = {"file": [BIG, io.BytesIO(BIG)], "is_check": "ask"}
    twin.run(call(twin, client, UPLOAD, GetResponse, progress=recorder(told), **values))
    counts = [done for done, _ in told]
    assert counts.count(600_000) == 2
    assert sum(after < before for before, after in pairwise(counts)) == 1
    assert all(request.body.count(BIG) == 2 for request in pbx.calls("item/upload"))


def test_an_async_client_waits_for_it(pbx: ScriptedPbx, twin: Twin) -> None:
    told: Told = []

    async def progress(done: int, total: int | None) -> None:
        await asyncio.sleep(0)
        told.append((done, total))

    if twin.is_async:
        upload(twin, pbx, progress)
        assert told[-1] == (300_000, 300_000)
        return
    with pytest.raises(TypeError, match="progress is async"):
        upload(twin, pbx, progress)


# As a network's failure such an error would be repeated, or told as a timeout.
@pytest.mark.parametrize(
    "problem",
    [
        ZeroDivisionError("mine"),
        BrokenPipeError(32, "mine"),
        TimeoutError("mine"),
        httpx.ReadTimeout("mine"),
    ],
    ids=lambda each: type(each).__name__,
)
def test_what_it_raises_ends_the_upload_and_arrives_as_it_is(
    pbx: ScriptedPbx, twin: Twin, problem: Exception
) -> None:
    def progress(done: int, total: int | None) -> None:
        raise problem

    with pytest.raises(type(problem)) as caught:
        upload(twin, pbx, progress)
    assert caught.value is problem
    assert caught.value.__context__ is None
    frames = traceback.extract_tb(caught.value.__traceback__)
    assert "progress" in [frame.name for frame in frames]
    shown = "".join(
        traceback.TracebackException.from_exception(
            problem, capture_locals=True
        ).format()
    )
    assert not any(token in shown for token in pbx.live)
    assert pbx.calls("item/upload") == []
    pbx.wait_for(lambda: not pbx.open_sockets, 2)


def test_what_cannot_be_called_is_refused_before_anything_is_sent(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    with pytest.raises(errors.InvalidArgumentError, match="progress is of type int"):
        upload(twin, pbx, 5)
    assert pbx.requests == []


def test_a_field_of_that_name_is_sent_where_nothing_is_uploaded(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    client = twin.base_client(pbx)
    pbx.on("/v1.0/item/get", Response())
    options = load("calls.options").CallOptions(validate=False)
    twin.run(
        call(twin, client, GET, GetResponse, id=1, progress="half", options=options)
    )
    assert pbx.calls("item/get")[-1].query["progress"] == ["half"]


def test_each_upload_of_the_package_takes_it() -> None:
    from yeastar_pseries import AsyncClient, Client
    from yeastar_pseries._runtime.catalog.catalog import load_catalog

    uploads = [each for each in load_catalog() if each.body == "form"]
    assert len(uploads) > 5
    for kind in (Client, AsyncClient):
        client = kind("https://192.0.2.1", client_id="a", client_secret="b")
        for each in load_catalog():
            method: Any = client
            for part in each.name.split("."):
                method = getattr(method, part)
            takes = "progress" in inspect.signature(method).parameters
            assert takes == (each in uploads), each.name
