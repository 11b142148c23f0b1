# Made by `make generate` from spec/openapi/resources/trunk_status_monitor.yaml; edits are lost.
"""TrunkStatusMonitor operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import trunk_status_monitor as models
from ...operations import trunk_status_monitor as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncTrunkStatusMonitorListPage(
    AsyncPage[models.TrunkStatusMonitorItem], models.TrunkStatusMonitorListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncTrunkStatusMonitorResource(AsyncResource):
    """Which trunks report events. `/v1.0/trunk_status_monitor/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["trunk_id"] | UnsetType = UNSET,
        order_by: Literal["asc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncTrunkStatusMonitorListPage, models.TrunkStatusMonitorItem]:
        """List which trunks send events.

        Returns for each trunk whether its calls are reported (30011) and incoming calls
        can be controlled (30016).

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction; ascending only.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/trunk_status_monitor/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-trunk-status-monitoring-settings.html
        """
        return self._list(
            ops.TRUNK_STATUS_MONITOR_LIST,
            AsyncTrunkStatusMonitorListPage,
            locals(),
            options,
        )

    async def update(
        self,
        *,
        trunk_monitor_list: (
            Sequence[models.TrunkStatusMonitorInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Choose which trunks send events.

        Switches call events (30011) and control of incoming calls (30016) per trunk.
        Without the first, calls that pass only the trunk send no event.

        Args:
            trunk_monitor_list: Trunks to change.

        Source: POST /v1.0/trunk_status_monitor/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/update-trunk-status-monitoring-settings.html
        """
        return await self._call(ops.TRUNK_STATUS_MONITOR_UPDATE, locals(), options)
