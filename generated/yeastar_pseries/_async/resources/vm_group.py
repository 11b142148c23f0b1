# Made by `make generate` from spec/openapi/resources/vm_group.yaml; edits are lost.
"""VmGroup operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import vm_group as models
from ...operations import vm_group as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncVmGroupListPage(AsyncPage[models.VmGroup], models.VmGroupListResponse):
    """A page of `vm_group_list`; iterates over the items of all pages."""

    _paging = ops.VM_GROUP_LIST.paging


class AsyncVmGroupResource(AsyncResource):
    """Group voicemails. `/v1.0/vm_group/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "number", "name", "type", "mode"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncVmGroupListPage, models.VmGroup]:
        """List group voicemails.

        Pages through the group voicemails with their members and the number of
        messages.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`vm_group_list`) that iterates over all pages.

        Source: GET /v1.0/vm_group/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-group-voicemail-list.html
        """
        return self._list(ops.VM_GROUP_LIST, AsyncVmGroupListPage, locals(), options)
