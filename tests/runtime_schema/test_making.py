"""Exact types are whole or unknown, whatever happens while they are made."""

from __future__ import annotations

import subprocess
import sys

import pytest

# A new process: what was made is kept.
_CODE = """
import os, sys, threading
import msgspec
from yeastar_pseries._runtime.schema.exact import exact_decoder
from yeastar_pseries.models import OrganizationListResponse, OrganizationSearchResponse

ANSWER = b'{"errcode":0,"organization_list":[{"id":1,"children":[{"id":2}]}]}'
TYPES = OrganizationListResponse, OrganizationSearchResponse

def decode_all():
    for kind in TYPES:
        assert exact_decoder(kind).decode(ANSWER).errcode == 0

def meanwhile(at, happens):
    # Let something happen while a type is made: before the first is there, or after.
    real, calls = msgspec.defstruct, []

    def making(*args, **settings):
        made = None if at == "before" else real(*args, **settings)
        calls.append(1)
        if len(calls) == NUMBER:
            happens()
        return made or real(*args, **settings)

    msgspec.defstruct = making
    try:
        exact_decoder(OrganizationListResponse).decode(ANSWER)
    except KeyboardInterrupt:
        pass
    finally:
        msgspec.defstruct = real
    assert len(calls) >= NUMBER

def interrupted():
    raise KeyboardInterrupt

def forked():
    # By another thread, for which this one holds the lock.
    def fork():
        child = os.fork()
        if not child:
            try:
                decode_all()
                os._exit(0)
            finally:
                os._exit(1)
        seen.append(os.waitpid(child, 0)[1])

    seen = []
    thread = threading.Thread(target=fork)
    thread.start()
    thread.join()
    assert seen == [0]

WHAT = {"interrupted": interrupted, "in a signal handler": decode_all, "forked": forked}
NUMBER = int(sys.argv[3])
meanwhile(sys.argv[2], WHAT[sys.argv[1]])
decode_all()
"""


@pytest.mark.parametrize("number", [1, 2])
@pytest.mark.parametrize("at", ["before", "after"])
@pytest.mark.parametrize("what", ["interrupted", "in a signal handler", "forked"])
def test_types_that_hold_their_own_kind_are_whole(
    what: str, at: str, number: int
) -> None:
    subprocess.run([sys.executable, "-c", _CODE, what, at, str(number)], check=True)
