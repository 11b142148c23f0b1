# Made by `make generate` from spec/openapi/resources/agent.yaml; edits are lost.
"""Agent operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...operations import agent as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncAgentResource(AsyncResource):
    """Log queue agents in and out, pause them. `/v1.0/agent/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def login(
        self,
        *,
        ext_id: int,
        operation: Literal["login", "logout"],
        queue_ids: str | Sequence[str | int] | UnsetType = UNSET,
        is_paused: bool | Literal[0, 1] | UnsetType = UNSET,
        max_threshold_for_pause_time: int | UnsetType = UNSET,
        max_threshold_for_logout_time: int | UnsetType = UNSET,
        reason: str | UnsetType = UNSET,
        is_login_last: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Log an agent in to or out of queues.

        Logs a dynamic agent in to or out of queues, by extension id. A GET that changes
        state, so it is not repeated by itself. To move several agents of one queue, use
        queue/agent_login.

        Args:
            ext_id: Extension id of the dynamic agent, not its number.
            operation: What to do.
            queue_ids: Comma-separated queue ids; all queues of the agent if left out. A
                list is joined.
            is_paused: Whether the agent is paused right after the login. The PBX
                assumes 0. `0` Not paused, `1` Paused.
            max_threshold_for_pause_time: Seconds until the pause ends, 10 or more; 0
                for no end.
            max_threshold_for_logout_time: Seconds until the agent is logged in again,
                10 or more; 0 for never.
            reason: Feature code of the pause reason, e.g. *01; leave out without the
                plan for it.
            is_login_last: Whether to log in to all queues of the last login. `0` Only
                the given queues, `1` All queues of the last login.

        Source: GET /v1.0/agent/login, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/agent-management-log-in-to-or-log-out-of-queues.html
        """
        return await self._call(ops.AGENT_LOGIN, locals(), options)

    async def pause(
        self,
        *,
        ext_id: int,
        operation: Literal["pause", "unpause"],
        queue_ids: str | Sequence[str | int] | UnsetType = UNSET,
        max_threshold_for_pause_time: int | UnsetType = UNSET,
        reason: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Pause or unpause an agent in queues.

        Stops or resumes queue calls to an agent, by extension id. A GET that changes
        state, so it is not repeated by itself. To pause several agents of one queue,
        use queue/agent_pause.

        Args:
            ext_id: Extension id of the agent, not its number.
            operation: What to do.
            queue_ids: Comma-separated queue ids; all queues of the agent if left out. A
                list is joined.
            max_threshold_for_pause_time: Seconds until the pause ends, 10 or more; 0
                for no end.
            reason: Feature code of the pause reason, e.g. *01; leave out without the
                plan for it.

        Source: GET /v1.0/agent/pause, https://help.yeastar.com/en/p-series-software-edition/developer-guide/agent-management-pause-or-unpause-queue-service.html
        """
        return await self._call(ops.AGENT_PAUSE, locals(), options)
