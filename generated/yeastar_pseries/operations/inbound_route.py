# Made by `make generate` from spec/openapi/resources/inbound_route.yaml; edits are lost.
"""Descriptors of the operations of inbound_route: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import inbound_route as models

INBOUND_ROUTE_LIST = Operation(
    "/v1.0/inbound_route/list",
    models.InboundRouteListResponse,
    arguments=models.InboundRouteListRequest,
    safe=True,
    paging=Paging(),
)
INBOUND_ROUTE_SEARCH = Operation(
    "/v1.0/inbound_route/search",
    models.InboundRouteListResponse,
    arguments=models.InboundRouteSearchRequest,
    safe=True,
    paging=Paging(),
)
INBOUND_ROUTE_GET = Operation(
    "/v1.0/inbound_route/get",
    models.InboundRouteGetResponse,
    arguments=models.InboundRouteGetRequest,
    safe=True,
)
INBOUND_ROUTE_QUERY = Operation(
    "/v1.0/inbound_route/query",
    models.InboundRouteQueryResponse,
    arguments=models.InboundRouteQueryRequest,
    safe=True,
    joined={"ids": ","},
)
INBOUND_ROUTE_CREATE = Operation(
    "/v1.0/inbound_route/create",
    Envelope,
    method="POST",
    arguments=models.InboundRouteCreateRequest,
)
INBOUND_ROUTE_UPDATE = Operation(
    "/v1.0/inbound_route/update",
    Envelope,
    method="POST",
    arguments=models.InboundRouteUpdateRequest,
)
INBOUND_ROUTE_DELETE = Operation(
    "/v1.0/inbound_route/delete", Envelope, arguments=models.InboundRouteDeleteRequest
)
