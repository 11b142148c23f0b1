# Made by `make generate` from spec/openapi/resources/agent.yaml; edits are lost.
"""Descriptors of the operations of agent: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.agent import AgentLoginRequest, AgentPauseRequest

AGENT_LOGIN = Operation(
    id="agent.login",
    method="GET",
    path="/v1.0/agent/login",
    arguments=AgentLoginRequest,
    safe=False,
)
AGENT_PAUSE = Operation(
    id="agent.pause",
    method="GET",
    path="/v1.0/agent/pause",
    arguments=AgentPauseRequest,
    safe=False,
)
