"""What is known of a queue agent, whoever told it: one shape for two. No I/O here.

`queue.agent_status` has numbers (`is_pause` 0 or 1), event 30029 has words (`status`
"Paused") and a prefix before the queue, event 30025 has neither: it is the pause.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from ..events.frames.event import Event
from ..exceptions import InvalidArgumentError

# The only value of 30029 that the vendor shows; which others there are is not told.
_PAUSED = "paused"
_PREFIX = "queue-"


class AgentRow(Protocol):
    """A row of `queue.agent_status`, as far as it is needed."""

    @property
    def number(self) -> str | None:
        """Extension number."""
        ...

    @property
    def is_pause(self) -> int | None:
        """1 while paused."""
        ...


class AgentReport(Protocol):
    """What events say of an agent, as far as it is needed."""

    @property
    def agent_number(self) -> str | None:
        """Extension number."""
        ...

    @property
    def queue_number(self) -> str | None:
        """Queue, with a prefix or without."""
        ...


class AgentEvent(Protocol):
    """An event about an agent."""

    @property
    def msg(self) -> AgentReport | None:
        """What it says."""
        ...


AgentSource: TypeAlias = AgentRow | AgentReport | AgentEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentState:
    """An agent in a queue, from the PBX's answer and from its events alike.

    Two are equal that say the same of the pause of the same agent in the same queue.

    Attributes:
        number: extension number of the agent.
        queue: number of the queue, without a prefix; None if nobody told it.
        paused: True and False as told; None where the PBX says something else than
            "Paused" (30029), because the vendor lists no other words: ask
            `queue.agent_status` then.
        reason: reason of the pause, in the PBX's words; None without one.
        logged_in: likewise; only the answer tells it. Not compared.
        name: name of the agent; likewise.
    """

    number: str | None
    queue: str | None = None
    paused: bool | None = None
    reason: str | None = None
    logged_in: bool | None = field(default=None, compare=False)
    name: str | None = field(default=None, compare=False)

    @classmethod
    def of(cls, told: AgentSource, queue: str | None = None) -> AgentState:
        """Return the state that a row or an event tells.

        Args:
            told: a row of `queue.agent_status`, or one of the events
                `AgentStatusChanged` (30029), `AgentAutoPaused` (30025) and
                `AgentRingingTimeout` (30026, which tells nothing of a pause).
            queue: number of the queue that was asked about, for a row, which does not
                repeat it; an event names its own.

        Raises:
            InvalidArgumentError: it is none of them, or what the event says could not be
                read.
        """
        source: object = told.msg if isinstance(told, Event) else told
        if hasattr(source, "is_pause"):
            return cls(
                number=_text(source, "number"),
                queue=queue,
                paused=_flag(source, "is_pause"),
                reason=_text(source, "pause_reason"),
                logged_in=_flag(source, "is_login"),
                name=_text(source, "name"),
            )
        if not hasattr(source, "agent_number"):
            raise InvalidArgumentError(
                f"told is of type {type(told).__name__}; allowed: a row of"
                " queue.agent_status, or event 30025, 30026 or 30029 with a msg of fields",
                argument="told",
            )
        named = _text(source, "queue_number")
        return cls(
            number=_text(source, "agent_number"),
            queue=queue if named is None else named.removeprefix(_PREFIX),
            paused=_paused(source),
            reason=_text(source, "reason"),
        )


def _paused(report: object) -> bool | None:
    """Tell whether an event says that its agent is paused."""
    # Of the missed calls that led to a pause, only the pause itself tells.
    if hasattr(report, "calls"):
        return True
    said = _text(report, "status")
    return True if said is not None and said.strip().lower() == _PAUSED else None


def _text(source: object, name: str) -> str | None:
    value = getattr(source, name, None)
    return value if isinstance(value, str) and value else None


def _flag(source: object, name: str) -> bool | None:
    value = getattr(source, name, None)
    return {0: False, 1: True}.get(value) if isinstance(value, int) else None
