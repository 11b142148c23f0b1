# Made by `make generate` from spec/openapi/resources/inbound_route.yaml; edits are lost.
"""Descriptors of the operations of inbound_route: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import inbound_route as models

INBOUND_ROUTE_LIST = Operation(
    path="/v1.0/inbound_route/list",
    result=models.InboundRouteListResponse,
    arguments=models.InboundRouteListRequest,
    safe=True,
    paging=Paging(),
)
INBOUND_ROUTE_SEARCH = Operation(
    path="/v1.0/inbound_route/search",
    result=models.InboundRouteListResponse,
    arguments=models.InboundRouteSearchRequest,
    safe=True,
    paging=Paging(),
)
INBOUND_ROUTE_GET = Operation(
    path="/v1.0/inbound_route/get",
    result=models.InboundRouteGetResponse,
    arguments=models.InboundRouteGetRequest,
    safe=True,
)
INBOUND_ROUTE_QUERY = Operation(
    path="/v1.0/inbound_route/query",
    result=models.InboundRouteQueryResponse,
    arguments=models.InboundRouteQueryRequest,
    safe=True,
)
INBOUND_ROUTE_CREATE = Operation(
    path="/v1.0/inbound_route/create",
    result=Envelope,
    method="POST",
    arguments=models.InboundRouteCreateRequest,
)
INBOUND_ROUTE_UPDATE = Operation(
    path="/v1.0/inbound_route/update",
    result=Envelope,
    method="POST",
    arguments=models.InboundRouteUpdateRequest,
)
INBOUND_ROUTE_DELETE = Operation(
    path="/v1.0/inbound_route/delete",
    result=Envelope,
    arguments=models.InboundRouteDeleteRequest,
)
