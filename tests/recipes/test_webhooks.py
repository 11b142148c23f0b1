"""Webhooks in Django, FastAPI and Flask: the PBX delivers, the program prints."""

from __future__ import annotations

import socket
from pathlib import Path

import httpx
import pytest

from tests.mock_pbx.server import MockPbx
from tests.recipes._running import environment, running

SECRET = "a secret of the webhook"
COMMANDS = {
    "django": ["webhook_django.py", "runserver", "--noreload", "{port}"],
    "fastapi": ["-m", "uvicorn", "webhook_fastapi:app", "--port", "{port}"],
    "flask": ["-m", "flask", "--app", "webhook_flask", "run", "--port", "{port}"],
}


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.mark.parametrize("framework", COMMANDS)
def test_a_call_that_the_pbx_reports_is_printed(
    framework: str, pbx: MockPbx, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [part.format(port=port) for part in COMMANDS[framework]]
    settings = environment(pbx, {"WEBHOOK_SECRET": SECRET})
    with running(command, settings, tmp_path / "output") as program:
        program.until(lambda: listens(port))
        url = f"http://127.0.0.1:{port}/pbx"
        with httpx.Client(trust_env=False) as stranger:
            assert stranger.post(url, content=b"{}").status_code == 401
        pbx.add_webhook(url, SECRET, [30012])
        pbx.call("5503301", "1000", outcome="no_answer")
        program.until_printed("5503301 to 1000: NO ANSWER")
        program.until(pbx.deliveries)
    (delivery,) = pbx.deliveries()
    assert (delivery["status"], delivery["attempts"]) == (200, 1), delivery
