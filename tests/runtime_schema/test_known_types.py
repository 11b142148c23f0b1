"""Types are decoded into when msgspec knows all of them, whatever happens meanwhile.

Where it knows a half, the process ends. So each case is a process of its own.
"""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

_START = """
import logging, os, signal, sys, threading
import msgspec._utils
from yeastar_pseries import models
from yeastar_pseries._runtime.decoding.decode import decode
from yeastar_pseries.events import parse_event

ANSWERS = {
    "SystemInformationResponse": b'"data":{"productname":"x"}',
    "OrganizationListResponse": b'"organization_list":[{"id":1,"children":[{"id":2}]}]',
    "ExtensionGetResponse": b'"data":{"id":"1","number":"1000","presence_list":[{}]}',
    "QueueListResponse": b'"queue_list":[{"id":1,"static_agent_list":[{"text":7}]}]',
}
FRAME = b'{"type":30011,"sn":"1","msg":{"call_id":"1.1","members":[{"extension":{}}],"x":1}}'

logging.disable()
# What is loaded at first use is there: a fork in the middle of an import is another thing.
decode(b'{"errcode":"0","trunk_list":[{"id":"1"}],"new":1}', models.TrunkListResponse)
parse_event(b'{"type":30008,"sn":1,"msg":{"extension":{},"status":"Idle"}}')

def decode_all():
    for name, body in ANSWERS.items():
        kind = getattr(models, name)
        for more in (b"", b',"errcode":0,"new":1', b',"errcode":"0"'):
            made = decode(b"{" + body + more + b"}", kind)
            assert type(made) is kind
            fields = made.to_dict()
            assert fields.keys() >= {body.partition(b'"')[2].partition(b'"')[0].decode()}
        inner = next(value for value in (
            getattr(made, "data", None), getattr(made, "organization_list", None),
            getattr(made, "queue_list", None)) if value)
        inner = inner[0] if isinstance(inner, list) else inner
        assert type(inner).__module__.startswith("yeastar_pseries.models"), type(inner)
        assert type(inner) is getattr(models, type(inner).__name__)

def forked(use):
    # By another thread, for which this one holds the lock.
    seen = []
    def fork():
        child = os.fork()
        if not child:
            try:
                use()
                os._exit(0)
            finally:
                os._exit(1)
        seen.append(os.waitpid(child, 0)[1])
    thread = threading.Thread(target=fork)
    thread.start()
    thread.join()
    assert seen == [0], seen

def at_class(number, happens):
    # When msgspec looks at the annotations of so many classes.
    code, count = msgspec._utils.get_class_annotations.__code__, []
    def hook(frame, event, arg):
        if event == "call" and frame.f_code is code:
            count.append(1)
            if len(count) == number:
                happens()
    sys.setprofile(hook)
    return count
"""

_MEANWHILE = """
what, number = sys.argv[1], int(sys.argv[2])
signal.signal(signal.SIGUSR1, lambda *_: decode_all())
if what == "in a signal handler":
    at_class(number, lambda: signal.raise_signal(signal.SIGUSR1))
else:
    at_class(number, lambda: forked(decode_all))
decode_all()
sys.setprofile(None)
decode_all()
"""

_EVENTS = """
import json

BODIES = {
    30011: {"call_id": "1.1", "members": [{"extension": {"number": "1000"}}], "x": 1},
    30012: {"call_id": "1.2", "time_start": "x", "call_from": {"a": 1}, "status": 7},
    30013: {"call_id": 3, "members": [{"inbound": {"from": "1", "to": 2}}, 4]},
}

def frames():
    for number, body in BODIES.items():
        yield {"type": number, "sn": "1", "msg": body}
        yield {"type": number, "sn": "1", "msg": json.dumps(body)}
        yield {"type": number, "sn": "1", "msg": [1]}

def all_events():
    return [parse_event(json.dumps(frame)) for frame in frames()]

def told(events):
    return [(type(each), each.msg, each.extra) for each in events]

what, number = sys.argv[1], int(sys.argv[2])
seen = []
def meanwhile():
    seen.append(told(all_events()))
signal.signal(signal.SIGUSR1, lambda *_: meanwhile())
if what == "in a signal handler":
    at_class(number, lambda: signal.raise_signal(signal.SIGUSR1))
else:
    at_class(number, lambda: forked(meanwhile))
after = told(all_events())
sys.setprofile(None)
assert told(all_events()) == after
assert not any(kind.__name__ == "UnknownEvent" for kind, _, _ in after)
for each in seen:
    assert each == after, (each, after)
assert seen or what == "forked"
"""

_THREADS = """
# A fork waits for it.
ready, go_on = threading.Event(), threading.Event()

def slowly():
    ready.set()
    go_on.wait(0.3)

def use():
    at_class(3, slowly)
    parse_event(FRAME)
    sys.setprofile(None)

thread = threading.Thread(target=use)
thread.start()
ready.wait(10)
child = os.fork()
if not child:
    try:
        parse_event(FRAME)
        os._exit(0)
    finally:
        os._exit(1)
assert os.waitpid(child, 0)[1] == 0
thread.join()
"""

_DICTS = """
sys.setswitchinterval(1e-6)
made = [
    decode(b'{"errcode":0,' + body + b"}", getattr(models, name))
    for name, body in ANSWERS.items()
]
begin = threading.Barrier(8)

def use():
    begin.wait()
    for each in made:
        assert each.to_dict()["errcode"] == 0

threads = [threading.Thread(target=use) for _ in range(8)]
for each in threads:
    each.start()
for each in threads:
    each.join()
"""


def _run(code: str, *arguments: str) -> None:
    command = [sys.executable, "-c", _START + code, *arguments]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not hasattr(signal, "SIGUSR1"), reason="no such signals there")
@pytest.mark.parametrize("number", [1, 2, 3, 4, 5, 6, 9, 14])
@pytest.mark.parametrize("what", ["in a signal handler", "forked"])
def test_whoever_comes_in_the_middle_has_types_of_its_own(
    what: str, number: int
) -> None:
    _run(_MEANWHILE, what, str(number))


@pytest.mark.skipif(not hasattr(signal, "SIGUSR1"), reason="no such signals there")
@pytest.mark.parametrize("number", range(1, 8))
@pytest.mark.parametrize("what", ["in a signal handler", "forked"])
def test_an_event_in_the_middle_of_the_first_one_is_whole(
    what: str, number: int
) -> None:
    _run(_EVENTS, what, str(number))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not fork")
def test_a_fork_waits_for_the_types_of_events() -> None:
    _run(_THREADS)


def test_dicts_of_first_answers_can_be_made_by_many_threads() -> None:
    for _ in range(5):
        _run(_DICTS)
