"""Eight containers that get SIGTERM: how many tokens stay on the PBX."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from tests.mock_pbx.server import MockPbx
from tests.runtime_tokens.counts import asked, live
from tests.runtime_tokens.programs import CONTEXT, container


@pytest.mark.parametrize("shared", [False, True], ids=["own tokens", "shared token"])
def test_sigterm_of_eight_containers_leaves_one_token_at_most(
    mock: MockPbx, tmp_path: Path, shared: bool
) -> None:
    environment = {
        "YEASTAR_URL": mock.url,
        "YEASTAR_CLIENT_ID": mock.client_id,
        "YEASTAR_CLIENT_SECRET": mock.client_secret,
        "TOKEN_STORE": str(tmp_path / "tokens") if shared else "",
    }
    containers = [
        CONTEXT.Process(target=container, args=(environment,)) for _ in range(8)
    ]
    try:
        for each in containers:
            each.start()
        end = time.monotonic() + 60
        while asked(mock, "system_information") < 8:
            assert time.monotonic() < end
            time.sleep(0.02)
        assert live(mock) == (1 if shared else 8)
        for each in containers:
            os.kill(each.pid or 0, signal.SIGTERM)
        for each in containers:
            each.join(60)
            assert each.exitcode == 0
    finally:
        for each in containers:
            each.kill()
            each.join()
    assert live(mock) == (1 if shared else 0)
    assert asked(mock) == (1 if shared else 8)
