# Made by `make generate` from spec/openapi/resources/organization.yaml; edits are lost.
"""Organization operations (v1.0)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import organization as models
from ...operations import organization as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncOrganizationListPage(
    AsyncPage[models.OrganizationListItem], models.OrganizationListResponse
):
    """A page of `organization_list`; iterates over the items of all pages."""

    _paging = ops.ORGANIZATION_LIST.paging


class AsyncOrganizationSearchPage(
    AsyncPage[models.OrganizationListItem], models.OrganizationSearchResponse
):
    """A page of `organization_list`; iterates over the items of all pages."""

    _paging = ops.ORGANIZATION_SEARCH.paging


class AsyncOrganizationResource(AsyncResource):
    """The organization tree that extensions belong to. `/v1.0/organization/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        is_all: Literal[0, 1, 2] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncOrganizationListPage, models.OrganizationListItem]:
        """List organizations.

        Returns the organizations as a tree: an organization inside another sits in its
        children.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            is_all: How much to return. `0` Organizations with extension counts, `1`
                Counts and lists of extension ids, `2` Organizations only.

        Returns:
            A page (`organization_list`) that iterates over all pages.

        Source: GET /v1.0/organization/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-organization-list.html
        """
        return self._list(
            ops.ORGANIZATION_LIST, AsyncOrganizationListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        is_all: Literal[0, 1, 2] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncOrganizationSearchPage, models.OrganizationListItem]:
        """Search organizations.

        Returns the organizations that match a keyword, in the form that list returns.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            is_all: How much to return. `0` Organizations with extension counts, `1`
                Counts and lists of extension ids, `2` Organizations only.
            search_value: Keyword to look for.

        Returns:
            A page (`organization_list`) that iterates over all pages.

        Source: GET /v1.0/organization/search, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/search-specific-organizations.html
        """
        return self._list(
            ops.ORGANIZATION_SEARCH, AsyncOrganizationSearchPage, locals(), options
        )

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.OrganizationGetResponse:
        """Get one organization.

        Returns one organization without its children.

        Args:
            id: Organization id, from search.

        Source: GET /v1.0/organization/get, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-information-of-an-organization.html
        """
        return await self._call(ops.ORGANIZATION_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.OrganizationQueryResponse:
        """Get several organizations.

        Returns several organizations by id, without their children.

        Args:
            ids: Comma-separated organization ids, from search. A list is joined.

        Source: GET /v1.0/organization/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-organizations.html
        """
        return await self._call(ops.ORGANIZATION_QUERY, locals(), options)

    async def create(
        self, *, name: str, parent_id: int, options: CallOptions | None = None
    ) -> models.OrganizationCreateResponse:
        """Add an organization.

        Adds an organization below another one and returns its id. Event 30006 reports
        the change.

        Args:
            name: Organization name; the CSV import takes at most 127 characters.
            parent_id: Id of the organization above, from search.

        Source: POST /v1.0/organization/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-an-organization.html
        """
        return await self._call(ops.ORGANIZATION_CREATE, locals(), options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        parent_id: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit an organization.

        Renames an organization or moves it below another one. Event 30006 reports the
        change.

        Args:
            id: Organization id, from search.
            name: Organization name; the CSV import takes at most 127 characters.
            parent_id: Id of the organization above, from search.

        Source: POST /v1.0/organization/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-an-organization.html
        """
        return await self._call(ops.ORGANIZATION_UPDATE, locals(), options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete an organization.

        Removes one organization. Event 30006 reports the change.
        Warning: this cannot be undone.

        Args:
            id: Organization id, from search.

        Source: GET /v1.0/organization/delete, https://help.yeastar.com/en/p-series-software-edition/developer-guide/delete-an-organization.html
        """
        return await self._call(ops.ORGANIZATION_DELETE, locals(), options)
