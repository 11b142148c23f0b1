# Made by `make generate` from spec/openapi/resources/inbound_route.yaml; edits are lost.
"""Descriptors of the operations of inbound_route: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.inbound_route import (
    InboundRouteCreateRequest,
    InboundRouteDeleteRequest,
    InboundRouteGetRequest,
    InboundRouteListRequest,
    InboundRouteQueryRequest,
    InboundRouteSearchRequest,
    InboundRouteUpdateRequest,
)

INBOUND_ROUTE_LIST = Operation(
    id="inbound_route.list",
    method="GET",
    path="/v1.0/inbound_route/list",
    arguments=InboundRouteListRequest,
    safe=True,
    paging=Paging(),
)
INBOUND_ROUTE_SEARCH = Operation(
    id="inbound_route.search",
    method="GET",
    path="/v1.0/inbound_route/search",
    arguments=InboundRouteSearchRequest,
    safe=True,
    paging=Paging(),
)
INBOUND_ROUTE_GET = Operation(
    id="inbound_route.get",
    method="GET",
    path="/v1.0/inbound_route/get",
    arguments=InboundRouteGetRequest,
    safe=True,
)
INBOUND_ROUTE_QUERY = Operation(
    id="inbound_route.query",
    method="GET",
    path="/v1.0/inbound_route/query",
    arguments=InboundRouteQueryRequest,
    safe=True,
)
INBOUND_ROUTE_CREATE = Operation(
    id="inbound_route.create",
    method="POST",
    path="/v1.0/inbound_route/create",
    arguments=InboundRouteCreateRequest,
    safe=False,
)
INBOUND_ROUTE_UPDATE = Operation(
    id="inbound_route.update",
    method="POST",
    path="/v1.0/inbound_route/update",
    arguments=InboundRouteUpdateRequest,
    safe=False,
)
INBOUND_ROUTE_DELETE = Operation(
    id="inbound_route.delete",
    method="GET",
    path="/v1.0/inbound_route/delete",
    arguments=InboundRouteDeleteRequest,
    safe=False,
)
