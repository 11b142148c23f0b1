# Made by `make generate` from spec/openapi/resources/outbound_route.yaml; edits are lost.
"""Descriptors of the operations of outbound_route: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import outbound_route as models

OUTBOUND_ROUTE_LIST = Operation(
    "/v1.0/outbound_route/list",
    models.OutboundRouteListResponse,
    arguments=models.OutboundRouteListRequest,
    safe=True,
    paging=Paging(),
)
OUTBOUND_ROUTE_SEARCH = Operation(
    "/v1.0/outbound_route/search",
    models.OutboundRouteListResponse,
    arguments=models.OutboundRouteSearchRequest,
    safe=True,
    paging=Paging(),
)
OUTBOUND_ROUTE_GET = Operation(
    "/v1.0/outbound_route/get",
    models.OutboundRouteGetResponse,
    arguments=models.OutboundRouteGetRequest,
    safe=True,
    secrets=frozenset(("pin",)),
)
OUTBOUND_ROUTE_QUERY = Operation(
    "/v1.0/outbound_route/query",
    models.OutboundRouteQueryResponse,
    arguments=models.OutboundRouteQueryRequest,
    safe=True,
    secrets=frozenset(("pin",)),
    joined={"ids": ","},
)
OUTBOUND_ROUTE_CREATE = Operation(
    "/v1.0/outbound_route/create",
    models.OutboundRouteCreateResponse,
    method="POST",
    arguments=models.OutboundRouteCreateRequest,
    secrets=frozenset(("pin",)),
)
OUTBOUND_ROUTE_UPDATE = Operation(
    "/v1.0/outbound_route/update",
    Envelope,
    method="POST",
    arguments=models.OutboundRouteUpdateRequest,
    secrets=frozenset(("pin",)),
)
OUTBOUND_ROUTE_DELETE = Operation(
    "/v1.0/outbound_route/delete", Envelope, arguments=models.OutboundRouteDeleteRequest
)
