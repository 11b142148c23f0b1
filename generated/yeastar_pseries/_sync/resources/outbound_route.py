# Made by `make generate` from spec/openapi/resources/outbound_route.yaml; edits are lost.
"""OutboundRoute operations (v1.0)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import outbound_route as models
from ...operations import outbound_route as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.hidden import Hidden
from ..._runtime.calls._sync.pages import Page


class OutboundRouteListPage(
    Page[models.OutboundRouteListItem], models.OutboundRouteListResponse
):
    """A page of `data`; iterates over the items of all pages."""


class OutboundRouteResource(Resource):
    """Routes of calls that leave by trunks. `/v1.0/outbound_route/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def list(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "pos", "name", "outb_cid"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> OutboundRouteListPage:
        """List outbound routes.

        Returns position, dial patterns and trunks of each outbound route;
        outbound_route/query has the rest.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by; outb_cid is the field outbound_cid.
            order_by: Sort direction.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/outbound_route/list, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/query-outbound-route-list.html
        """
        return self._list(
            ops.OUTBOUND_ROUTE_LIST, OutboundRouteListPage, locals(), options
        )

    def search(
        self,
        *,
        page: int | UnsetType = UNSET,
        page_size: int | UnsetType = UNSET,
        sort_by: Literal["id", "pos", "name", "outb_cid"] | UnsetType = UNSET,
        order_by: Literal["asc", "desc"] | UnsetType = UNSET,
        search_value: str | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> OutboundRouteListPage:
        """Search outbound routes by keyword.

        Like outbound_route/list, limited to routes that match a keyword.

        Args:
            page: Page to return, the first is 1.
            page_size: Items per page.
            sort_by: Field to sort by; outb_cid is the field outbound_cid.
            order_by: Sort direction.
            search_value: Keyword, e.g. a name.

        Returns:
            A page (`data`) that iterates over all pages.

        Source: GET /v1.0/outbound_route/search, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/search-specific-outbound-routes.html
        """
        return self._list(
            ops.OUTBOUND_ROUTE_SEARCH, OutboundRouteListPage, locals(), options
        )

    def get(
        self, *, id: int, options: CallOptions | None = None
    ) -> models.OutboundRouteGetResponse:
        """Get one outbound route.

        Returns dial patterns, trunks, permitted extensions and PIN settings of an
        outbound route. A single PIN comes in clear text.

        Args:
            id: Outbound route id.

        Source: GET /v1.0/outbound_route/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-an-outbound-route.html
        """
        return self._call(ops.OUTBOUND_ROUTE_GET, locals(), options)

    def query(
        self, *, ids: str | Sequence[str | int], options: CallOptions | None = None
    ) -> models.OutboundRouteQueryResponse:
        """Get several outbound routes.

        Returns dial patterns, trunks, permitted extensions and PIN settings of the
        outbound routes asked for. A single PIN comes in clear text.

        Args:
            ids: Comma-separated outbound route ids. A list is joined.

        Source: GET /v1.0/outbound_route/query, https://help.yeastar.com/en/p-series-software-edition/developer-guide/query-information-of-multiple-outbound-routes.html
        """
        return self._call(ops.OUTBOUND_ROUTE_QUERY, locals(), options)

    def create(
        self,
        *,
        name: str,
        pin_protect: Literal["disable", "single_pin", "pin_list"],
        outbound_cid: str | UnsetType = UNSET,
        dial_pattern_list: (
            Sequence[models.OutboundRouteDialPatternInput | Mapping[str, Any]]
            | UnsetType
        ) = UNSET,
        trunk_list: (
            Sequence[models.OutboundRouteTrunkInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        ext_list: (
            Sequence[models.OutboundRouteExtensionInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        pin: str | UnsetType = UNSET,
        pin_list: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.OutboundRouteCreateResponse:
        """Add an outbound route.

        Creates a route that sends matching outgoing calls of some extensions to trunks,
        and returns its id. Only name and PIN mode are required, but a route without
        pattern, trunk or extension serves no call.
        Not confirmed: the call may take 1 more (leads in COVERAGE.md; `extra_body`).

        Args:
            name: Name of the route.
            pin_protect: Whether callers need a PIN. `disable` No PIN, `single_pin` The
                PIN in pin, `pin_list` A PIN of the list in pin_list.
            outbound_cid: Caller id of calls over the route.
            dial_pattern_list: All dial patterns of the route.
            trunk_list: Trunks of the route.
            ext_list: Who may use the route.
            pin: PIN of the route; needed when pin_protect is single_pin.
            pin_list: PIN list id, from system/get_menuoptions; needed with pin_list.

        Source: POST /v1.0/outbound_route/create, https://help.yeastar.com/en/p-series-software-edition/developer-guide/add-an-outbound-route.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del pin
        return self._call(ops.OUTBOUND_ROUTE_CREATE, given, options)

    def update(
        self,
        *,
        id: int,
        name: str | UnsetType = UNSET,
        outbound_cid: str | UnsetType = UNSET,
        dial_pattern_list: (
            Sequence[models.OutboundRouteDialPatternInput | Mapping[str, Any]]
            | UnsetType
        ) = UNSET,
        trunk_list: (
            Sequence[models.OutboundRouteTrunkInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        ext_list: (
            Sequence[models.OutboundRouteExtensionInput | Mapping[str, Any]] | UnsetType
        ) = UNSET,
        pin_protect: Literal["disable", "single_pin", "pin_list"] | UnsetType = UNSET,
        pin: str | UnsetType = UNSET,
        pin_list: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> Envelope:
        """Edit an outbound route.

        Changes the settings that are sent. A dial_pattern_list replaces all patterns of
        the route; send the ones to keep as well.
        Not confirmed: the call may take 1 more (leads in COVERAGE.md; `extra_body`).

        Args:
            id: Outbound route id.
            name: Name of the route.
            outbound_cid: Caller id of calls over the route.
            dial_pattern_list: All dial patterns of the route.
            trunk_list: Trunks of the route.
            ext_list: Who may use the route.
            pin_protect: Whether callers need a PIN. `disable` No PIN, `single_pin` The
                PIN in pin, `pin_list` A PIN of the list in pin_list.
            pin: PIN of the route; needed when pin_protect is single_pin.
            pin_list: PIN list id, from system/get_menuoptions; needed with pin_list.

        Source: POST /v1.0/outbound_route/update, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/edit-an-outbound-route.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del pin
        return self._call(ops.OUTBOUND_ROUTE_UPDATE, given, options)

    def delete(self, *, id: int, options: CallOptions | None = None) -> Envelope:
        """Delete an outbound route.

        Deletes one outbound route for good.
        Warning: this cannot be undone.

        Args:
            id: Outbound route id.

        Source: GET /v1.0/outbound_route/delete, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/delete-an-outbound-route.html
        """
        return self._call(ops.OUTBOUND_ROUTE_DELETE, locals(), options)
