"""One shape for an agent's pause: from the PBX's answer, and from its events."""

from __future__ import annotations

from typing import Any

import pytest

from tests.mock_pbx import MockPbx
from tests.twin import Twin
from yeastar_pseries import events
from yeastar_pseries.errors import InvalidArgumentError
from yeastar_pseries.live import AgentState
from yeastar_pseries.models import QueueAgentStatus


def report(number: int, **msg: Any) -> Any:
    said = {"queue_number": "queue-6402", "agent_number": "1002", **msg}
    return events.parse_event({"type": number, "sn": "1", "msg": said})


def test_answer_and_event_of_a_pause_are_equal(twin: Twin) -> None:
    with MockPbx(tls=False) as pbx, twin.client(pbx) as client:
        queue = twin.run(client.queue.list()).queue_list[0]
        phone = twin.run(client.extension.search(search_value="1000")).data[0]
        ids: dict[str, Any] = {"ext_ids": [phone.id], "queue_id": queue.id}
        twin.run(client.queue.agent_login(operation="login", **ids))
        with twin.stream(client, topics=[events.AgentStatusChanged]) as stream:

            def both(operation: str) -> tuple[AgentState, AgentState]:
                twin.run(client.queue.agent_pause(operation=operation, **ids))
                asked = twin.run(client.queue.agent_status(id=queue.id)).data
                row = next(each for each in asked if each.number == "1000")
                return (
                    AgentState.of(row, queue=queue.number),
                    AgentState.of(twin.run(stream.get(5))),
                )

            answer, event = both("pause")
            assert answer == event
            assert (answer.paused, event.queue) == (True, queue.number)
            assert answer.logged_in is True
            answer, event = both("unpause")
            # Which word that is, the vendor does not tell.
            assert (answer.paused, event.paused) == (False, None)


def test_words_of_the_vendors_samples_are_read() -> None:
    state = AgentState.of(report(30029, status="Paused", reason="Lunch"))
    assert state == AgentState(number="1002", queue="6402", paused=True, reason="Lunch")
    row = QueueAgentStatus(number="1002", is_pause=1, pause_reason="Lunch", is_login=0)
    assert AgentState.of(row, queue="6402") == state
    assert AgentState.of(row).queue is None
    auto = report(30025, queue_number="6402", calls=[{"call_id": "1"}])
    assert AgentState.of(auto) == AgentState(number="1002", queue="6402", paused=True)
    assert AgentState.of(auto.msg) == AgentState.of(auto)


@pytest.mark.parametrize("status", ["Idle", "Unpaused", "", None])
def test_word_that_nobody_documents_tells_nothing_of_a_pause(status: Any) -> None:
    assert AgentState.of(report(30029, status=status)).paused is None
    assert AgentState.of(report(30026, call_id="1")).paused is None


@pytest.mark.parametrize(("flag", "told"), [(0, False), (1, True), (2, None)])
def test_number_of_an_answer_is_read(flag: int, told: bool | None) -> None:
    row = QueueAgentStatus(number="1", is_pause=flag, is_login=flag, pause_reason="")
    state = AgentState.of(row)
    assert (state.paused, state.logged_in, state.reason) == (told, told, None)


@pytest.mark.parametrize("told", [None, {}, "1002", report(30029).sn, report(30012)])
def test_what_tells_of_no_agent_is_refused(told: Any) -> None:
    with pytest.raises(InvalidArgumentError, match="told is of type"):
        AgentState.of(told)
