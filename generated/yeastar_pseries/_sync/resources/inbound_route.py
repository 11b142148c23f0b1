# Made by `make generate` from spec/openapi/resources/inbound_route.yaml; edits are lost.
"""InboundRoute operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import inbound_route as models
from ...operations import inbound_route as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.pages import Page


class InboundRouteListPage(
    Page[models.InboundRouteListItem], models.InboundRouteListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class InboundRouteResource(Resource):
    """Routes of calls that come in on trunks. `/v1.0/inbound_route/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "pos", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> InboundRouteListPage:
        """List inbound routes.

        Returns position, default destination and the destination in force now of each
        inbound route. Trunks and patterns are in inbound_route/query.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/inbound_route/list, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-inbound-route-list.html
        """
        return self._list(
            ops.INBOUND_ROUTE_LIST, InboundRouteListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "pos", "name"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> InboundRouteListPage:
        """Search inbound routes by keyword.

        Like inbound_route/list, limited to routes that match a keyword.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by.
            order_by: Sort direction.
            search_value: Keyword, e.g. a name.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/inbound_route/search, https://help.yeastar.com/en/p-series-software-edition/developer-guide/search-specific-inbound-routes.html
        """
        return self._list(
            ops.INBOUND_ROUTE_SEARCH, InboundRouteListPage, locals(), options
        )

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.InboundRouteGetResponse:
        """Get one inbound route.

        Returns patterns, trunks and default destination of an inbound route.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 23 more (leads in COVERAGE.md; `.extra`).

        Args:
            id: Inbound route id.

        Source: GET /v1.0/inbound_route/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-an-inbound-route.html
        """
        return self._call(ops.INBOUND_ROUTE_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.InboundRouteQueryResponse:
        """Get several inbound routes.

        Returns patterns, trunks and default destinations of the inbound routes asked
        for.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the answer may hold 23 more (leads in COVERAGE.md; `.extra`).

        Args:
            ids: Comma-separated inbound route ids. A list is joined.

        Source: GET /v1.0/inbound_route/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-inbound-routes.html
        """
        return self._call(ops.INBOUND_ROUTE_QUERY, locals(), options)

    def create(
        self,
        *,
        name: str,
        trunk_list: Sequence[models.InboundRouteTrunk | Mapping[str, Any]],
        def_dest: models.InboundRouteDefDest,
        alert_info: str | UnsetType = UNSET,
        did_pattern_list: (
            Sequence[models.InboundRouteDidPattern | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        did_pattern_to_ext: str | UnsetType = UNSET,
        did_to_ext_start: str | UnsetType = UNSET,
        did_to_ext_end: str | UnsetType = UNSET,
        did_pattern_to_ext_list: (
            Sequence[models.InboundRouteDidExtensionInput | Mapping[str, Any]]
            | UnsetType
        ) = UNSET,
        cid_option: Literal["patterns", "phonebook"] | UnsetType = UNSET,
        cid_pattern_list: (
            Sequence[models.InboundRouteCallerPattern | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        cid_to_phonebook: Sequence[int] | UnsetType = UNSET,
        def_dest_prefix: str | UnsetType = UNSET,
        def_dest_value: str | UnsetType = UNSET,
        did_option: models.InboundRouteDidOption | UnsetType = UNSET,
        def_dest_ext_list: (
            Sequence[models.InboundRouteExtension | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Add an inbound route.

        Creates a route that sends calls of some trunks to a destination, chosen by
        called number (DID) and caller. Which arguments are needed depends on
        did_option, cid_option and def_dest.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 24 more (leads in COVERAGE.md; `extra_body`).

        Args:
            name: Name of the route.
            trunk_list: Trunks whose calls use the route.
            def_dest: Kind of the default destination. `disabled` No destination,
                `end_call` Hang up, `extension` An extension, `pattern_to_ext` The
                extension that a DID pattern gives, `range_to_ext` The extension of a
                range that fits the DID range, `pattern_to_ext_list` The extension
                listed for the DID, `ext_vm` Voicemail of an extension, `ivr` An IVR,
                `call_flow` A call flow, `ring_group` A ring group, `queue` A queue,
                `group_vm` A group voicemail, `conference` A conference room,
                `external_num` An outside number, `outroute` An outbound route,
                `play_greeting` Play a prompt, then hang up, `fax_to_email` Fax to
                email.
            alert_info: Text of the Alert-Info header of calls over the route.
            did_pattern_list: Patterns of called numbers; needed when did_option is
                patterns.
            did_pattern_to_ext: Pattern of called numbers; needed when did_option is
                pattern_to_ext.
            did_to_ext_start: First called number; needed when did_option is
                range_to_ext.
            did_to_ext_end: Last called number; needed when did_option is range_to_ext.
            did_pattern_to_ext_list: Called numbers with extensions; needed with
                pattern_to_ext_list.
            cid_option: How the caller is matched. `patterns` By patterns of numbers,
                `phonebook` By contacts of phonebooks.
            cid_pattern_list: Patterns of caller numbers; needed when cid_option is
                patterns.
            cid_to_phonebook: Phonebook ids; needed when cid_option is phonebook.
            def_dest_prefix: Goes with def_dest; its forms were not visible.
            def_dest_value: Target of def_dest; an id travels as a string.
            did_option: How the called number is matched. The PBX assumes patterns.
                `patterns` By patterns of numbers, `pattern_to_ext` By a pattern that
                gives the extension, `range_to_ext` By a range of numbers and a range of
                extensions, `pattern_to_ext_list` By single numbers, each with an
                extension.
            def_dest_ext_list: Extensions or groups of the default destination.

        Source: POST /v1.0/inbound_route/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-an-inbound-route.html
        """
        return self._call(ops.INBOUND_ROUTE_CREATE, locals(), options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        alert_info: str | UnsetType = UNSET,
        did_pattern_list: (
            Sequence[models.InboundRouteDidPattern | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        did_pattern_to_ext: str | UnsetType = UNSET,
        did_to_ext_start: str | UnsetType = UNSET,
        did_to_ext_end: str | UnsetType = UNSET,
        did_pattern_to_ext_list: (
            Sequence[models.InboundRouteDidExtensionInput | Mapping[str, Any]]
            | UnsetType
        ) = UNSET,
        cid_option: Literal["patterns", "phonebook"] | UnsetType = UNSET,
        cid_pattern_list: (
            Sequence[models.InboundRouteCallerPattern | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        cid_to_phonebook: Sequence[int] | UnsetType = UNSET,
        trunk_list: (
            Sequence[models.InboundRouteTrunk | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        def_dest: models.InboundRouteDefDest | UnsetType = UNSET,
        def_dest_prefix: str | UnsetType = UNSET,
        def_dest_value: str | UnsetType = UNSET,
        did_option: models.InboundRouteDidOption | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit an inbound route.

        Changes the settings that are sent; the others stay as they are.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.
        Not confirmed: the call may take 24 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Inbound route id.
            name: Name of the route.
            alert_info: Text of the Alert-Info header of calls over the route.
            did_pattern_list: Patterns of called numbers; needed when did_option is
                patterns.
            did_pattern_to_ext: Pattern of called numbers; needed when did_option is
                pattern_to_ext.
            did_to_ext_start: First called number; needed when did_option is
                range_to_ext.
            did_to_ext_end: Last called number; needed when did_option is range_to_ext.
            did_pattern_to_ext_list: Called numbers with extensions; needed with
                pattern_to_ext_list.
            cid_option: How the caller is matched. `patterns` By patterns of numbers,
                `phonebook` By contacts of phonebooks.
            cid_pattern_list: Patterns of caller numbers; needed when cid_option is
                patterns.
            cid_to_phonebook: Phonebook ids; needed when cid_option is phonebook.
            trunk_list: Trunks whose calls use the route.
            def_dest: Kind of the default destination. `disabled` No destination,
                `end_call` Hang up, `extension` An extension, `pattern_to_ext` The
                extension that a DID pattern gives, `range_to_ext` The extension of a
                range that fits the DID range, `pattern_to_ext_list` The extension
                listed for the DID, `ext_vm` Voicemail of an extension, `ivr` An IVR,
                `call_flow` A call flow, `ring_group` A ring group, `queue` A queue,
                `group_vm` A group voicemail, `conference` A conference room,
                `external_num` An outside number, `outroute` An outbound route,
                `play_greeting` Play a prompt, then hang up, `fax_to_email` Fax to
                email.
            def_dest_prefix: Goes with def_dest; its forms were not visible.
            def_dest_value: Target of def_dest; an id travels as a string.
            did_option: How the called number is matched.

        Source: POST /v1.0/inbound_route/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/edit-an-inbound-route.html
        """
        return self._call(ops.INBOUND_ROUTE_UPDATE, locals(), options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete an inbound route.

        Deletes one inbound route for good; calls that it matched may then find no way
        in.
        Warning: this cannot be undone.

        Args:
            id: Inbound route id.

        Source: GET /v1.0/inbound_route/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-an-inbound-route.html
        """
        return self._call(ops.INBOUND_ROUTE_DELETE, locals(), options)
