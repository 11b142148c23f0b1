# Made by `make generate` from spec/openapi/resources/outbound_route.yaml; edits are lost.
"""Descriptors of the operations of outbound_route: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.outbound_route import (
    OutboundRouteCreateRequest,
    OutboundRouteDeleteRequest,
    OutboundRouteGetRequest,
    OutboundRouteListRequest,
    OutboundRouteQueryRequest,
    OutboundRouteSearchRequest,
    OutboundRouteUpdateRequest,
)

OUTBOUND_ROUTE_LIST = Operation(
    id="outbound_route.list",
    method="GET",
    path="/v1.0/outbound_route/list",
    arguments=OutboundRouteListRequest,
    safe=True,
    paging=Paging(),
)
OUTBOUND_ROUTE_SEARCH = Operation(
    id="outbound_route.search",
    method="GET",
    path="/v1.0/outbound_route/search",
    arguments=OutboundRouteSearchRequest,
    safe=True,
    paging=Paging(),
)
OUTBOUND_ROUTE_GET = Operation(
    id="outbound_route.get",
    method="GET",
    path="/v1.0/outbound_route/get",
    arguments=OutboundRouteGetRequest,
    safe=True,
)
OUTBOUND_ROUTE_QUERY = Operation(
    id="outbound_route.query",
    method="GET",
    path="/v1.0/outbound_route/query",
    arguments=OutboundRouteQueryRequest,
    safe=True,
)
OUTBOUND_ROUTE_CREATE = Operation(
    id="outbound_route.create",
    method="POST",
    path="/v1.0/outbound_route/create",
    arguments=OutboundRouteCreateRequest,
    safe=False,
    secrets=frozenset(("pin",)),
)
OUTBOUND_ROUTE_UPDATE = Operation(
    id="outbound_route.update",
    method="POST",
    path="/v1.0/outbound_route/update",
    arguments=OutboundRouteUpdateRequest,
    safe=False,
    secrets=frozenset(("pin",)),
)
OUTBOUND_ROUTE_DELETE = Operation(
    id="outbound_route.delete",
    method="GET",
    path="/v1.0/outbound_route/delete",
    arguments=OutboundRouteDeleteRequest,
    safe=False,
)
