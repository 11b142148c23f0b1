# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentAutoPause:
    """A paused agent and the calls it missed."""

    queue_number: str | None = None
    """Number of the queue."""
    agent_number: str | None = None
    """Extension number of the agent."""
    calls: list[AgentMissedCall] | None = None
    """Missed calls that led to the pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentMissedCall:
    """A call that an agent missed."""

    caller_number: str | None = None
    """Number of the caller."""
    call_id: str | None = None
    """Id of the call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentStatus:
    """An agent and its status in a queue."""

    queue_number: str | None = None
    """Queue, as queue-6402 in the sample."""
    agent_number: str | None = None
    """Extension number of the agent."""
    status: str | None = None
    """Status now; the sample has Paused."""
    reason: str | None = None
    """Reason of the pause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgentUnansweredCall:
    """The call that rang out, with its queue and agent."""

    queue_number: str | None = None
    """Number of the queue."""
    agent_number: str | None = None
    """Extension number of the agent."""
    caller_number: str | None = None
    """Number of the caller."""
    call_id: str | None = None
    """Id of the call."""
