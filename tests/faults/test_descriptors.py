"""No descriptor left: an error of ours, and nothing that has to be loaded for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.mock_pbx import MockPbx

_CODE = """
import asyncio, resource, sys, threading, time
from yeastar_pseries import AsyncClient, Client, Gap
from yeastar_pseries.errors import ConnectError, DecodeError, SchemaError, TransportError

_, MOST = resource.getrlimit(resource.RLIMIT_NOFILE)

def exhaust():
    # Below what is open: a descriptor that gets free does not help either.
    resource.setrlimit(resource.RLIMIT_NOFILE, (3, MOST))

def release():
    resource.setrlimit(resource.RLIMIT_NOFILE, (256, MOST))

def failed(call):
    try:
        call()
    except ConnectError as error:
        assert "Too many open files" in str(error)
    else:
        raise AssertionError("it went well")

def calls(client):
    client.system.information()
    exhaust()
    failed(client.system.information)
    failed(client.login)
    client.close()

def answers(client):
    client.call.query()
    # The first answer of its kind comes then: what reads it has to be loaded.
    threading.Timer(0.3, exhaust).start()
    try:
        client.call.dial(caller="1000", callee="1001")
    except DecodeError as error:
        assert "Too many open files" in str(error)
        assert error.maybe_applied
    else:
        raise AssertionError("it went well")

async def async_answers(client):
    await client.call.query()
    threading.Timer(0.3, exhaust).start()
    try:
        await client.call.dial(caller="1000", callee="1001")
    except DecodeError as error:
        assert "Too many open files" in str(error)
        assert error.maybe_applied
    else:
        raise AssertionError("it went well")

def newer(client):
    client.call.query()
    threading.Timer(0.3, exhaust).start()
    # A field that is not known: what tells of it has to be loaded, and the call is done.
    assert client.call.dial(caller="1000", callee="1001").call_id == "17"

async def async_newer(client):
    await client.call.query()
    threading.Timer(0.3, exhaust).start()
    assert (await client.call.dial(caller="1000", callee="1001")).call_id == "17"

def strict(client):
    client = Client(*settings, strict=True)
    client.call.query()
    threading.Timer(0.3, exhaust).start()
    try:
        client.call.dial(caller="1000", callee="1001")
    except SchemaError as error:
        assert "Too many open files" in str(error)
        assert error.maybe_applied and error.answer.call_id == "17"
    else:
        raise AssertionError("it went well")

def file(client):
    found = Client(*settings, retries=0).recording.download(id=1)
    threading.Timer(0.3, exhaust).start()
    try:
        found.read()
    except TransportError as error:
        assert "HTTP 503" in str(error)
    else:
        raise AssertionError("it went well")

def events(client):
    with client.events([30011]) as stream:
        exhaust()
        print("cut", flush=True)
        sys.stdin.readline()
        time.sleep(2)
        release()
        assert isinstance(stream.get(20), Gap)

async def async_calls(client):
    await client.system.information()
    exhaust()
    for call in (client.system.information, client.login):
        try:
            await call()
        except ConnectError as error:
            assert "Too many open files" in str(error)
        else:
            raise AssertionError("it went well")
    await client.aclose()

async def async_events(client):
    async with client.events([30011]) as stream:
        exhaust()
        print("cut", flush=True)
        sys.stdin.readline()
        await asyncio.sleep(2)
        release()
        assert isinstance(await stream.get(20), Gap)

what, *settings = sys.argv[1:]
if what.startswith("async_"):
    asyncio.run(globals()[what](AsyncClient(*settings)))
else:
    globals()[what](Client(*settings))
release()
"""


CASES = [
    *("calls", "async_calls", "answers", "async_answers", "events", "async_events"),
    *("newer", "async_newer", "strict", "file"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set there")
@pytest.mark.parametrize("what", CASES)
def test_where_no_descriptor_is_left(pbx: MockPbx, what: str) -> None:
    pbx.slow_down(0.6, "call_dial")
    pbx.slow_down(0.6, "download")
    # Of another type; or as it should be, but for a field that nobody knows yet.
    call_id = 17 if what.endswith("answers") else "17"
    pbx.answer_next("call_dial", {"errcode": 0, "call_id": call_id, "new": {}})
    pbx.fail_next("download", status=503)
    command = [sys.executable, "-c", _CODE, what]
    given = (pbx.url, pbx.client_id, pbx.client_secret)
    with subprocess.Popen(
        [*command, *given], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as running:
        assert running.stdin is not None and running.stdout is not None
        if what.endswith("events"):
            assert running.stdout.readline() == "cut\n"
            pbx.drop_sockets()
            running.stdin.write("\n")
            running.stdin.flush()
        assert running.wait(60) == 0
