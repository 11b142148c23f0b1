# Made by `make generate` from spec/openapi/resources/queue_pause_reason.yaml; edits are lost.
"""QueuePauseReason operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import queue_pause_reason as models
from ...operations import queue_pause_reason as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncQueuePauseReasonListPage(
    AsyncPage[models.QueuePauseReason], models.QueuePauseReasonListResponse
):
    """A page of `data`; iterates over the items of all pages."""

    _paging = ops.QUEUE_PAUSE_REASON_LIST.paging


class AsyncQueuePauseReasonResource(AsyncResource):
    """Reasons an agent gives for a pause. `/v1.0/queue_pause_reason/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncQueuePauseReasonListPage, models.QueuePauseReason]:
        """List pause reasons.

        Returns the reasons that agents can give for a pause, each with its feature
        code. A PBX comes with *01 Lunch, *02 Break and *03 Wrap up.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/queue_pause_reason/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-queue-pause-reason-list.html
        """
        return self._list(
            ops.QUEUE_PAUSE_REASON_LIST,
            AsyncQueuePauseReasonListPage,
            locals(),
            options,
        )

    async def update(
        self,
        *,
        pause_reason_list: Sequence[models.QueuePauseReasonInput | Mapping[str, Any]],
        options: CallOptions | None = None,
    ) -> Envelope:
        """Replace all pause reasons.

        Overwrites the whole list: reasons that are not sent are deleted. Read the list
        first and send it back with your changes; there is no call to add or delete a
        single reason.

        Args:
            pause_reason_list: All reasons to keep; the others are deleted.

        Source: POST /v1.0/queue_pause_reason/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-queue-pause-reason-list.html
        """
        return await self._call(ops.QUEUE_PAUSE_REASON_UPDATE, locals(), options)
