# Made by `make generate` from spec/openapi/resources/ivr.yaml; edits are lost.
"""Ivr operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import ivr as models
from ...operations import ivr as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.calls._async.pages import AsyncPage, AsyncPaginator


class AsyncIvrListPage(AsyncPage[models.IvrListItem], models.IvrListResponse):
    """A page of `data`; iterates over the items of all pages."""


class AsyncIvrResource(AsyncResource):
    """Voice menus. `/v1.0/ivr/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "number", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncIvrListPage, models.IvrListItem]:
        """List IVRs.

        Returns number, name and dialling permissions of each IVR; ivr/query has the
        menu keys.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/ivr/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-ivr-list.html
        """
        return self._list(ops.IVR_LIST, AsyncIvrListPage, locals(), options)

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "number", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> AsyncPaginator[AsyncIvrListPage, models.IvrListItem]:
        """Search IVRs by keyword.

        Like ivr/list, limited to IVRs that match a keyword. Use it to find the id that
        other IVR calls ask for.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword, e.g. an IVR number.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/ivr/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-ivrs.html
        """
        return self._list(ops.IVR_SEARCH, AsyncIvrListPage, locals(), options)

    async def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.IvrGetResponse:
        """Get one IVR.

        Returns prompts, times and the destination of each menu key of an IVR.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 26 more (leads in COVERAGE.md; `.extra`).

        Args:
            id: IVR id (not the number).

        Source: GET /v1.0/ivr/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-an-ivr.html
        """
        return await self._call(ops.IVR_GET, locals(), options)

    async def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.IvrQueryResponse:
        """Get several IVRs.

        Returns prompts, times and menu keys of the IVRs asked for.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 26 more (leads in COVERAGE.md; `.extra`).

        Args:
            ids: Comma-separated IVR ids. A list is joined.

        Source: GET /v1.0/ivr/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-ivrs.html
        """
        return await self._call(ops.IVR_QUERY, locals(), options)

    async def create(
        self,
        *,
        number: str,
        name: str,
        prompt: str | Sequence[str | int],
        prompt_repeat: int,
        resp_timeout: int,
        digit_timeout: int,
        dial_ext_option: Literal["disable", "all", "allow", "restrict"],
        alert_info: str | UnsetType = UNSET,
        client_unique_ringtone: str | UnsetType = UNSET,
        dial_ext_list: (
            Sequence[models.IvrAllowedExtension | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        restrict_dial_ext_list: (
            Sequence[models.IvrRestrictedExtension | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        enb_dial_call_number: bool | Literal[0, 1] | UnsetType = UNSET,
        dial_call_number_list: (
            Sequence[models.IvrAllowedCallNumber | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        enb_dial_outb_routes: bool | Literal[0, 1] | UnsetType = UNSET,
        dial_outb_route_list: (
            Sequence[models.IvrAllowedRoute | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add an IVR.

        Creates a voice menu with its prompts, times and dialling permissions. In what
        was visible of the vendor's page the menu keys are documented for answers only.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 67 more (leads in COVERAGE.md; `extra_body`).

        Args:
            number: Number that callers dial.
            name: Name of the IVR.
            prompt: Up to 5 comma-separated prompts: default or custom files, e.g.
                IVR.wav. A list is joined.
            prompt_repeat: How often the prompt is played. 1 to 5.
            resp_timeout: Seconds to wait for a key after the prompt. 1 to 10.
            digit_timeout: Seconds to wait for the next digit. 1 to 10.
            dial_ext_option: Which extensions callers may dial. `disable` No extension,
                `all` Every extension, `allow` The listed extensions, `restrict` All but
                the listed extensions.
            alert_info: Text of the Alert-Info header of calls from this IVR.
            client_unique_ringtone: Linkus ringtone: Ring0.mp3 to Ring10.mp3 or a custom
                file; newer firmware only.
            dial_ext_list: Extensions callers may dial; needed when dial_ext_option is
                allow.
            restrict_dial_ext_list: Extensions callers may not dial; needed with
                restrict.
            enb_dial_call_number: 1 lets callers dial ring groups, queues and
                conferences.
            dial_call_number_list: Ring groups, queues and conferences callers may dial.
            enb_dial_outb_routes: 1 lets callers dial out over outbound routes.
            dial_outb_route_list: Outbound routes callers may use; goes with
                enb_dial_outb_routes.

        Source: POST /v1.0/ivr/create, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/add-an-ivr.html
        """
        return await self._call(ops.IVR_CREATE, locals(), options)

    async def update(
        self,
        *,
        id: int,
        number: str | UnsetType = UNSET,
        name: str | UnsetType = UNSET,
        prompt: str | Sequence[str | int] | UnsetType = UNSET,
        prompt_repeat: int | UnsetType = UNSET,
        resp_timeout: int | UnsetType = UNSET,
        digit_timeout: int | UnsetType = UNSET,
        alert_info: str | UnsetType = UNSET,
        client_unique_ringtone: str | UnsetType = UNSET,
        dial_ext_option: (
            Literal["disable", "all", "allow", "restrict"] | UnsetType
        ) = UNSET,
        dial_ext_list: (
            Sequence[models.IvrAllowedExtension | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        restrict_dial_ext_list: (
            Sequence[models.IvrRestrictedExtension | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        enb_dial_call_number: bool | Literal[0, 1] | UnsetType = UNSET,
        dial_call_number_list: (
            Sequence[models.IvrAllowedCallNumber | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        enb_dial_outb_routes: bool | Literal[0, 1] | UnsetType = UNSET,
        dial_outb_route_list: (
            Sequence[models.IvrAllowedRoute | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit an IVR.

        Changes the settings that are sent; the others stay as they are.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 67 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: IVR id (not the number).
            number: Number that callers dial.
            name: Name of the IVR.
            prompt: Up to 5 comma-separated prompts: default or custom files, e.g.
                IVR.wav. A list is joined.
            prompt_repeat: How often the prompt is played. 1 to 5.
            resp_timeout: Seconds to wait for a key after the prompt. 1 to 10.
            digit_timeout: Seconds to wait for the next digit. 1 to 10.
            alert_info: Text of the Alert-Info header of calls from this IVR.
            client_unique_ringtone: Linkus ringtone: Ring0.mp3 to Ring10.mp3 or a custom
                file; newer firmware only.
            dial_ext_option: Which extensions callers may dial. `disable` No extension,
                `all` Every extension, `allow` The listed extensions, `restrict` All but
                the listed extensions.
            dial_ext_list: Extensions callers may dial; needed when dial_ext_option is
                allow.
            restrict_dial_ext_list: Extensions callers may not dial; needed with
                restrict.
            enb_dial_call_number: 1 lets callers dial ring groups, queues and
                conferences.
            dial_call_number_list: Ring groups, queues and conferences callers may dial.
            enb_dial_outb_routes: 1 lets callers dial out over outbound routes.
            dial_outb_route_list: Outbound routes callers may use; goes with
                enb_dial_outb_routes.

        Source: POST /v1.0/ivr/update, https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/edit-an-ivr.html
        """
        return await self._call(ops.IVR_UPDATE, locals(), options)

    async def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete an IVR.

        Deletes one IVR for good. Check first which routes and IVRs lead to it.
        Warning: this cannot be undone.

        Args:
            id: IVR id (not the number).

        Source: GET /v1.0/ivr/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-an-ivr.html
        """
        return await self._call(ops.IVR_DELETE, locals(), options)
