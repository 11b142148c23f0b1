"""Clients leave nothing behind; `make soak` does the same with a thousand of them."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.mock_pbx.settings import ROOT

pytestmark = pytest.mark.long


def test_clients_that_called_leave_nothing() -> None:
    command = [sys.executable, "-X", "dev", "-W", "error", "-m", "tests.soak.leaks"]
    command += ["--clients", "20", "--calls", "3"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
