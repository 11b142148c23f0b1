# Made by `make generate` from spec/openapi/resources/paging.yaml; edits are lost.
"""Paging operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import paging as models
from ...operations import paging as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncPagingListPage(AsyncPage[models.PagingListItem], models.PagingListResponse):
    """A page of `data`; iterates over the items of all pages."""


class AsyncPagingResource(AsyncResource):
    """Paging and intercom groups. `/v1.0/paging/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int = 1,
        page_size: int = 100,
        sort_by: Literal["name", "number"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncPagingListPage, models.PagingListItem]:
        """List paging groups.

        Returns type, members and broadcasters of each paging or intercom group.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/paging/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-paging-list.html
        """
        return self._list(ops.PAGING_LIST, AsyncPagingListPage, locals(), options)

    def search(
        self,
        *,
        page: int = 1,
        page_size: int = 100,
        sort_by: Literal["name", "number"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncPagingListPage, models.PagingListItem]:
        """Search paging groups by keyword.

        Like paging/list, limited to groups that match a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword, e.g. a name or number.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/paging/search, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/search-specific-paging-groups.html
        """
        return self._list(ops.PAGING_SEARCH, AsyncPagingListPage, locals(), options)

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.PagingGetResponse:
        """Get one paging group.

        Returns the settings of a paging or intercom group.

        Args:
            id: Paging group id (not the number).

        Source: GET /v1.0/paging/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-a-paging-group.html
        """
        return await self._call(ops.PAGING_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.PagingQueryResponse:
        """Get several paging groups.

        Returns the settings of the paging or intercom groups asked for.

        Args:
            ids: Comma-separated paging group ids (not numbers). A list is joined.

        Source: GET /v1.0/paging/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-paging-groups.html
        """
        return await self._call(ops.PAGING_QUERY, locals(), options)

    async def create(
        self,
        *,
        name: str,
        type: models.PagingTypeInput,
        prompt_play_times: int,
        broadcast_client: (
            Literal["exten", "linkus", "pc", "web", "pad"] | str | Sequence[str | int]
        ),
        number: str,
        prompt: str | UnsetType = UNSET,
        broadcast: (
            Sequence[models.PagingMemberInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        dial_star_to_answer: bool | Literal[0, 1] | UnsetType = UNSET,
        dial_hash_to_stop_prompt: bool | Literal[0, 1] | UnsetType = UNSET,
        play_prompt_to_broadcaster: bool | Literal[0, 1] | UnsetType = UNSET,
        member_list: (
            Sequence[models.PagingMemberInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        multicast_ip_list: (
            Sequence[models.PagingMulticastIp | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> models.PagingCreateResponse:
        """Add a paging group.

        Creates a paging, multicast paging or intercom group and returns its id. Paging
        and intercom groups need member_list, multicast groups need multicast_ip_list.

        Args:
            name: Name of the group.
            type: Kind of group. `1_way_paging` Members only listen,
                `1_way_multicast_paging` Members listen to a multicast address,
                `2_way_intercom` Members can talk too.
            prompt_play_times: How often the prompt is played; 0 plays it in a loop. 0
                to 100.
            broadcast_client: Clients that play the page; join several with &. A list is
                joined. `exten` Desk phone, `linkus` Linkus on a mobile phone, `pc`
                Linkus desktop client, `web` Linkus web client, `pad` Linkus on a tablet
                (SDK).
            number: Number that broadcasters dial.
            prompt: Prompt before the page, from system/get_menuoptions.
            broadcast: Who may start a page.
            dial_star_to_answer: 1 lets a member talk to the broadcaster in private with
                *.
            dial_hash_to_stop_prompt: 1 lets the broadcaster stop the prompt with #.
            play_prompt_to_broadcaster: 1 plays the prompt to the broadcaster too.
            member_list: Members; needed for 1_way_paging and 2_way_intercom.
            multicast_ip_list: Multicast addresses; needed for 1_way_multicast_paging.

        Source: POST /v1.0/paging/create, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/add-a-paging-group.html
        """
        return await self._call(ops.PAGING_CREATE, locals(), options)

    async def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        type: models.PagingTypeInput | UnsetType = UNSET,
        prompt: str | UnsetType = UNSET,
        prompt_play_times: int | UnsetType = UNSET,
        broadcast: (
            Sequence[models.PagingMemberInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        broadcast_client: (
            Literal["exten", "linkus", "pc", "web", "pad"]
            | str
            | Sequence[str | int]
            | UnsetType
        ) = UNSET,
        dial_star_to_answer: bool | Literal[0, 1] | UnsetType = UNSET,
        dial_hash_to_stop_prompt: bool | Literal[0, 1] | UnsetType = UNSET,
        play_prompt_to_broadcaster: bool | Literal[0, 1] | UnsetType = UNSET,
        member_list: (
            Sequence[models.PagingMemberInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        multicast_ip_list: (
            Sequence[models.PagingMulticastIp | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit a paging group.

        Changes the settings that are sent. The number of a paging group cannot be
        changed.

        Args:
            id: Paging group id (not the number).
            name: Name of the group.
            type: Kind of group. `1_way_paging` Members only listen,
                `1_way_multicast_paging` Members listen to a multicast address,
                `2_way_intercom` Members can talk too.
            prompt: Prompt before the page, from system/get_menuoptions.
            prompt_play_times: How often the prompt is played; 0 plays it in a loop. 0
                to 100.
            broadcast: Who may start a page.
            broadcast_client: Clients that play the page; join several with &. A list is
                joined. `exten` Desk phone, `linkus` Linkus on a mobile phone, `pc`
                Linkus desktop client, `web` Linkus web client, `pad` Linkus on a tablet
                (SDK).
            dial_star_to_answer: 1 lets a member talk to the broadcaster in private with
                *.
            dial_hash_to_stop_prompt: 1 lets the broadcaster stop the prompt with #.
            play_prompt_to_broadcaster: 1 plays the prompt to the broadcaster too.
            member_list: Members; needed for 1_way_paging and 2_way_intercom.
            multicast_ip_list: Multicast addresses; needed for 1_way_multicast_paging.

        Source: POST /v1.0/paging/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-a-paging-group.html
        """
        return await self._call(ops.PAGING_UPDATE, locals(), options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete a paging group.

        Deletes one paging group for good.
        Warning: this cannot be undone.

        Args:
            id: Paging group id (not the number).

        Source: GET /v1.0/paging/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-a-paging-group.html
        """
        return await self._call(ops.PAGING_DELETE, locals(), options)
