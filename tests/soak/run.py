"""One run: starts the PBX process, lets a client consume, gathers both sides' notes."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from queue import SimpleQueue
from typing import Any

from .clients import Orders, consume
from .diary import Diary
from .plan import Plan
from .verdict import Report, judge

REPO = Path(__file__).resolve().parents[2]

Progress = Callable[[int, int, str], None]
"""Told now and then: events, faults, and the kind of the last fault."""


def soak(plan: Plan, progress: Progress = lambda events, faults, kind: None) -> Report:
    """Carry out a plan and judge it."""
    began = time.monotonic()
    tracing = tracemalloc.is_tracing()
    if not tracing:
        tracemalloc.start()
    command = [sys.executable, "-m", f"{__package__}.storm", plan.text()]
    with subprocess.Popen(
        command, cwd=REPO, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin and process.stdout
        stdin, stdout = process.stdin, process.stdout

        def answer(word: str) -> None:
            stdin.write(word + "\n")
            stdin.flush()

        told: dict[str, Any] = {}
        orders: Orders = SimpleQueue()

        def watch() -> None:
            for line in stdout:
                facts = json.loads(line)
                told.update(facts)
                if "topics" in facts:
                    orders.put(facts["topics"])
                if "kind" in facts:
                    progress(facts["events"], facts["faults"], facts["kind"])

        failure: str | None = None
        left: list[str] = []
        # Twice as many as there are: a client that delivers twice is to be convicted,
        # not to fail in its diary.
        diary = Diary(2 * plan.events + 1000, answer)
        try:
            where = json.loads(stdout.readline())
            watcher = threading.Thread(target=watch, name="soak-watch")
            watcher.start()
            try:
                left = consume(plan, where, diary, orders, answer)
            except Exception as error:
                failure = f"{type(error).__name__}: {error}"
        finally:
            stdin.close()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
        watcher.join()
    if not tracing:
        tracemalloc.stop()
    return judge(plan, diary, told, left, failure, time.monotonic() - began)
