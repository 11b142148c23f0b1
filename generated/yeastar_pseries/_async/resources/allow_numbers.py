# Made by `make generate` from spec/openapi/resources/allow_numbers.yaml; edits are lost.
"""AllowNumbers operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import allow_numbers as models
from ...models.common import Envelope
from ...operations import allow_numbers as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncAllowNumbersListPage(
    AsyncPage[models.AllowNumbersRule], models.AllowNumbersListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncAllowNumbersSearchPage(
    AsyncPage[models.AllowNumbersRule], models.AllowNumbersSearchResponse
):
    """A page of `data`; iterates over the items of all pages."""


class AsyncAllowNumbersResource(AsyncResource):
    """Rules for numbers that are always allowed. `/v1.0/allow_numbers/...`

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
    ) -> AsyncPaginator[AsyncAllowNumbersListPage, models.AllowNumbersRule]:
        """List allowlist rules.

        Pages through the allowlist rules of the PBX.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/allow_numbers/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-allowed-numbers-list.html
        """
        return self._list(
            ops.ALLOW_NUMBERS_LIST, AsyncAllowNumbersListPage, locals(), options
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
    ) -> AsyncPaginator[AsyncAllowNumbersSearchPage, models.AllowNumbersRule]:
        """Search allowlist rules.

        Pages through the allowlist rules that match a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword to look for.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/allow_numbers/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-allowed-numbers-rules.html
        """
        return self._list(
            ops.ALLOW_NUMBERS_SEARCH, AsyncAllowNumbersSearchPage, locals(), options
        )

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.AllowNumbersGetResponse:
        """Get one allowlist rule.

        Returns one allowlist rule.

        Args:
            id: Rule id, from list or search.

        Source: GET /v1.0/allow_numbers/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-an-allowed-number-rule.html
        """
        return await self._call(ops.ALLOW_NUMBERS_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.AllowNumbersQueryResponse:
        """Get several allowlist rules.

        Returns several allowlist rules by id.

        Args:
            ids: Comma-separated rule ids, e.g. 2,3. A list is joined.

        Source: GET /v1.0/allow_numbers/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-allowed-numbers-rules.html
        """
        return await self._call(ops.ALLOW_NUMBERS_QUERY, locals(), options)

    async def create(
        self,
        *,
        name: str,
        limit_type: Literal["inbound", "outbound", "both"],
        number_list: str | Sequence[str | int],
        options: CallOptions | None = None,
    ) -> models.AllowNumbersCreateResponse:
        """Add an allowlist rule.

        Adds a rule that allows calls from or to numbers, and returns its id.

        Args:
            name: Name of the rule.
            limit_type: Direction of the calls to allow. `inbound` Allow calls from
                these numbers, `outbound` Allow calls to these numbers, `both` Allow
                both ways.
            number_list: Numbers or patterns such as 86. (with the dot), joined by &. A
                list is joined.

        Source: POST /v1.0/allow_numbers/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-an-allowed-number-rule.html
        """
        return await self._call(ops.ALLOW_NUMBERS_CREATE, locals(), options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        limit_type: Literal["inbound", "outbound", "both"] | UnsetType = UNSET,
        number_list: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit an allowlist rule.

        Changes a rule; send the id and the fields to change.

        Args:
            id: Rule id, from list or search.
            name: Name of the rule.
            limit_type: Direction of the calls to allow. `inbound` Allow calls from
                these numbers, `outbound` Allow calls to these numbers, `both` Allow
                both ways.
            number_list: Numbers or patterns such as 86. (with the dot), joined by &. A
                list is joined.

        Source: POST /v1.0/allow_numbers/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-an-allowed-number-rule.html
        """
        return await self._call(ops.ALLOW_NUMBERS_UPDATE, locals(), options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete an allowlist rule.

        Removes one allowlist rule.
        Warning: this cannot be undone.

        Args:
            id: Rule id, from list or search.

        Source: GET /v1.0/allow_numbers/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-an-allowed-number-rule.html
        """
        return await self._call(ops.ALLOW_NUMBERS_DELETE, locals(), options)
