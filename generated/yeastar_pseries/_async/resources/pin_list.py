# Made by `make generate` from spec/openapi/resources/pin_list.yaml; edits are lost.
"""PinList operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import pin_list as models
from ...operations import pin_list as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncPinListListPage(AsyncPage[models.PinList], models.PinListListResponse):
    """A page of `data`; iterates over the items of all pages."""


class AsyncPinListSearchPage(AsyncPage[models.PinList], models.PinListSearchResponse):
    """A page of `data`; iterates over the items of all pages."""


class AsyncPinListResource(AsyncResource):
    """PIN lists for outbound routes. `/v1.0/pin_list/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncPinListListPage, models.PinList]:
        """List PIN lists.

        Pages through the PIN lists that outbound routes ask for. The answer shows the
        PIN codes in plain text.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/pin_list/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-pin-list.html
        """
        return self._list(ops.PIN_LIST_LIST, AsyncPinListListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncPinListSearchPage, models.PinList]:
        """Search PIN lists.

        Pages through the PIN lists that match a keyword. The answer shows the PIN codes
        in plain text.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword to look for.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/pin_list/search, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/search-specific-pin-lists.html
        """
        return self._list(
            ops.PIN_LIST_SEARCH, AsyncPinListSearchPage, locals(), options
        )

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.PinListGetResponse:
        """Get one PIN list.

        Returns one PIN list with its codes in plain text.

        Args:
            id: PIN list id, from list or search.

        Source: GET /v1.0/pin_list/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-a-pin-list.html
        """
        return await self._call(ops.PIN_LIST_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.PinListQueryResponse:
        """Get several PIN lists.

        Returns several PIN lists with their codes in plain text.

        Args:
            ids: Comma-separated PIN list ids, from list or search. A list is joined.

        Source: GET /v1.0/pin_list/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-pin-lists.html
        """
        return await self._call(ops.PIN_LIST_QUERY, locals(), options)

    async def create(
        self,
        *,
        name: str,
        pin_list: str | Sequence[str | int],
        enb_record_cdr: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.PinListCreateResponse:
        """Add a PIN list.

        Adds a list of PIN codes and returns its id.

        Args:
            name: Name of the list.
            pin_list: PIN codes, joined by commas. A list is joined.
            enb_record_cdr: Whether the PIN used is logged in the CDR. `0` Not logged,
                `1` The PIN used is logged in the CDR.

        Source: POST /v1.0/pin_list/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-pin-list.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del pin_list
        return await self._call(ops.PIN_LIST_CREATE, given, options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        pin_list: str | Sequence[str | int] | UnsetType = UNSET,
        enb_record_cdr: bool | Literal[0, 1] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a PIN list.

        Changes a PIN list; send the id and the fields to change.

        Args:
            id: PIN list id, from list or search.
            name: Name of the list.
            pin_list: PIN codes, joined by commas. A list is joined.
            enb_record_cdr: Whether the PIN used is logged in the CDR. `0` Not logged,
                `1` The PIN used is logged in the CDR.

        Source: POST /v1.0/pin_list/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-a-pin-list.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del pin_list
        return await self._call(ops.PIN_LIST_UPDATE, given, options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a PIN list.

        Removes one PIN list. Each call takes one id.
        Warning: this cannot be undone.

        Args:
            id: PIN list id, from list or search.

        Source: GET /v1.0/pin_list/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-pin-list.html
        """
        return await self._call(ops.PIN_LIST_DELETE, locals(), options)
