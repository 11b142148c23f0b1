# Made by `make generate` from spec/openapi/resources/extension_status_monitor.yaml; edits are lost.
"""ExtensionStatusMonitor operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import extension_status_monitor as models
from ...operations import extension_status_monitor as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncExtensionStatusMonitorListPage(
    AsyncPage[models.ExtensionStatusMonitorItem],
    models.ExtensionStatusMonitorListResponse,
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncExtensionStatusMonitorResource(AsyncResource):
    """Which extensions report events. `/v1.0/extension_status_monitor/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["ext_id"] | UnsetType = UNSET,
        order_by: Literal["asc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[
        AsyncExtensionStatusMonitorListPage, models.ExtensionStatusMonitorItem
    ]:
        """List which extensions send events.

        Returns for each extension whether its registration (30007), call state (30008)
        and presence (30009) are reported.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction; ascending only.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/extension_status_monitor/list, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-extension-status-monitoring-settings.html
        """
        return self._list(
            ops.EXTENSION_STATUS_MONITOR_LIST,
            AsyncExtensionStatusMonitorListPage,
            locals(),
            options,
        )

    async def update(
        self,
        *,
        ext_monitor_list: (
            Sequence[models.ExtensionStatusMonitorInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Choose which extensions send events.

        Switches events 30007, 30008 and 30009 per extension. Subscribing to these
        events is not enough: an extension that is not monitored here sends none.

        Args:
            ext_monitor_list: Extensions to change.

        Source: POST /v1.0/extension_status_monitor/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/update-extension-status-monitoring-settings.html
        """
        return await self._call(ops.EXTENSION_STATUS_MONITOR_UPDATE, locals(), options)
