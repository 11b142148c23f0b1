"""A PBX with a call log, and `sync` of either half of the package."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.runtime_sync.call_log import BERLIN, LogPbx
from tests.twin import Twin
from yeastar_pseries import sync as module


@pytest.fixture
def pbx() -> Iterator[LogPbx]:
    """A PBX without calls."""
    with LogPbx() as server:
        yield server
        assert server.wrongs == []


@pytest.fixture
def run(pbx: LogPbx, twin: Twin) -> Iterator[Callable[..., Any]]:
    """Sync that PBX with a sink, by either half; the zone is known."""
    with twin.client(pbx, retries=0) as client:
        function = module.async_sync if twin.is_async else module.sync

        def call(sink: Any, **how: Any) -> Any:
            return twin.call(function, client, sink, **{"zone": BERLIN, **how})

        yield call
