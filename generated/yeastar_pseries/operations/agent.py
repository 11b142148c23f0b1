# Made by `make generate` from spec/openapi/resources/agent.yaml; edits are lost.
"""Descriptors of the operations of agent: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import agent as models
from ..models.common import Envelope

AGENT_LOGIN = Operation(
    "/v1.0/agent/login",
    Envelope,
    arguments=models.AgentLoginRequest,
    joined={"queue_ids": ","},
)
AGENT_PAUSE = Operation(
    "/v1.0/agent/pause",
    Envelope,
    arguments=models.AgentPauseRequest,
    joined={"queue_ids": ","},
)
