# Made by `make generate` from spec/openapi/resources/block_numbers.yaml; edits are lost.
"""BlockNumbers operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import block_numbers as models
from ...models.common import Envelope
from ...operations import block_numbers as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncBlockNumbersListPage(
    AsyncPage[models.BlockNumbersRule], models.BlockNumbersListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncBlockNumbersSearchPage(
    AsyncPage[models.BlockNumbersRule], models.BlockNumbersSearchResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncBlockNumbersResource(AsyncResource):
    """Rules for numbers that are blocked. `/v1.0/block_numbers/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncBlockNumbersListPage, models.BlockNumbersRule]:
        """List blocklist rules.

        Pages through the blocklist rules of the PBX.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/block_numbers/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-blocked-numbers-list.html
        """
        return self._list(
            ops.BLOCK_NUMBERS_LIST, AsyncBlockNumbersListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncBlockNumbersSearchPage, models.BlockNumbersRule]:
        """Search blocklist rules.

        Pages through the blocklist rules that match a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword to look for.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/block_numbers/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-blocked-numbers-rules.html
        """
        return self._list(
            ops.BLOCK_NUMBERS_SEARCH, AsyncBlockNumbersSearchPage, locals(), options
        )

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.BlockNumbersGetResponse:
        """Get one blocklist rule.

        Returns one blocklist rule.

        Args:
            id: Rule id, from list or search.

        Source: GET /v1.0/block_numbers/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-a-blocked-number-rule.html
        """
        return await self._call(ops.BLOCK_NUMBERS_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.BlockNumbersQueryResponse:
        """Get several blocklist rules.

        Returns several blocklist rules by id.

        Args:
            ids: Comma-separated rule ids, e.g. 2,3. A list is joined.

        Source: GET /v1.0/block_numbers/query, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-multiple-blocked-numbers-rules.html
        """
        return await self._call(ops.BLOCK_NUMBERS_QUERY, locals(), options)

    async def create(
        self,
        *,
        name: str,
        limit_type: Literal["inbound", "outbound", "both"],
        number_list: str | Sequence[str | int],
        options: CallOptions | None = None,
    ) -> models.BlockNumbersCreateResponse:
        """Add a blocklist rule.

        Adds a rule that blocks calls from or to numbers, and returns its id.

        Args:
            name: Name of the rule; the web import takes at most 127 characters.
            limit_type: Direction of the calls to block. `inbound` Block calls from
                these numbers, `outbound` Block calls to these numbers, `both` Block
                both ways.
            number_list: Joined by &; the web import takes digits, letters and [ ] * # (
                ) . - + !. A list is joined.

        Source: POST /v1.0/block_numbers/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-a-blocked-number-rule.html
        """
        return await self._call(ops.BLOCK_NUMBERS_CREATE, locals(), options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        limit_type: Literal["inbound", "outbound", "both"] | UnsetType = UNSET,
        number_list: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a blocklist rule.

        Changes a rule; send the id and the fields to change.

        Args:
            id: Rule id, from list or search.
            name: Name of the rule; the web import takes at most 127 characters.
            limit_type: Direction of the calls to block. `inbound` Block calls from
                these numbers, `outbound` Block calls to these numbers, `both` Block
                both ways.
            number_list: Joined by &; the web import takes digits, letters and [ ] * # (
                ) . - + !. A list is joined.

        Source: POST /v1.0/block_numbers/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-a-blocked-number-rule.html
        """
        return await self._call(ops.BLOCK_NUMBERS_UPDATE, locals(), options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a blocklist rule.

        Removes one blocklist rule.
        Warning: this cannot be undone.

        Args:
            id: Rule id, from list or search.

        Source: GET /v1.0/block_numbers/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-blocked-number-rule.html
        """
        return await self._call(ops.BLOCK_NUMBERS_DELETE, locals(), options)
