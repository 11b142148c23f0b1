# Made by `make generate` from spec/openapi/resources/queue_option.yaml; edits are lost.
"""QueueOption operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import queue_option as models
from ...operations import queue_option as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncQueueOptionResource(AsyncResource):
    """Settings that all queues share. `/v1.0/queue_option/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def get(
        self, *, options: CallOptions | None = None
    ) -> models.QueueOptionGetResponse:
        """Get the settings that all queues share.

        Returns the global queue settings, such as shared wrap-up time and the first
        state of dynamic agents.

        Source: GET /v1.0/queue_option/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-global-queue-settings.html
        """
        return await self._call(ops.QUEUE_OPTION_GET, locals(), options)

    async def update(
        self,
        *,
        dynamic_agent_default_status: Literal["login", "logout"] | UnsetType = UNSET,
        enb_honor_wrapup_time: bool | Literal[0, 1] | UnsetType = UNSET,
        enb_process_result_sync: int | UnsetType = UNSET,
        time_range: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Change the settings that all queues share.

        Changes the global queue settings that are sent. They act on every queue of the
        PBX.

        Args:
            dynamic_agent_default_status: State that dynamic agents have when they are
                added to a queue.
            enb_honor_wrapup_time: 1 shares the break of an agent after a call among all
                queues. `0` The break counts in the queue of the call, `1` The break
                counts in all queues.
            enb_process_result_sync: 1 copies a processing result to repeat calls of a
                caller to a queue.
            time_range: Hours back from the result that this copying covers.

        Source: POST /v1.0/queue_option/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-global-queue-settings.html
        """
        return await self._call(ops.QUEUE_OPTION_UPDATE, locals(), options)
