"""Locks that a signal handler finds in the middle of being taken."""

from __future__ import annotations

import subprocess
import sys

import pytest

_CODE = """
import random, signal, sys, threading
from importlib import import_module
module, name = sys.argv[1:]
lock = getattr(import_module("yeastar_pseries._runtime.concurrency." + module), name)()

class Stopped(Exception):
    pass

def stop(number, frame):
    raise Stopped

def another_takes_it():
    took = []
    def take():
        with lock:
            took.append(1)
    thread = threading.Thread(target=take, daemon=True)
    thread.start()
    thread.join(5)
    return bool(took)

signal.signal(signal.SIGALRM, stop)
for _ in range(200):
    try:
        signal.setitimer(signal.ITIMER_REAL, random.uniform(1e-5, 1e-4))
        while True:
            with lock:
                pass
    except Stopped:
        pass
    assert another_takes_it()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such timer there")
@pytest.mark.parametrize(
    ("module", "name"), [("process", "ProcessLock"), ("locks", "Lock")]
)
def test_a_handler_that_raises_leaves_no_lock_locked(module: str, name: str) -> None:
    command = [sys.executable, "-c", _CODE, module, name]
    done = subprocess.run(
        command, check=False, timeout=60, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
