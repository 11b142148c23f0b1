"""Reports that are made in the background, as the client awaits them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.mock_pbx.server import MockPbx
from tests.twin import Twin


@pytest.fixture
def pbx() -> Iterator[MockPbx]:
    """A mock PBX of its own, so that its clock can be pushed forward."""
    with MockPbx() as running:
        yield running


@pytest.mark.parametrize("listens", [True, False])
def test_a_scheduled_report_is_awaited(pbx: MockPbx, twin: Twin, listens: bool) -> None:
    with twin.client(pbx) as client, ExitStack() as stack:
        if listens:
            stack.enter_context(twin.stream(client, topics=[30027]))
        for resource in (client.call_schedule_report, client.v2.call_schedule_report):
            file = twin.run(resource.download(id=5, is_async=1))
            assert file.errcode == 2
            pbx.advance(1)
            twin.run(file.wait(10))
            assert twin.run(file.read()).startswith(b"id,name")
    asked = [each for each in pbx.requests if "report/download" in each.path]
    assert len(asked) == (2 if listens else 4)
