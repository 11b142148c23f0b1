# Made by `make generate` from spec/openapi/resources/play_list.yaml; edits are lost.
"""Descriptors of the operations of play_list: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import play_list as models

PLAY_LIST_LIST = Operation(
    "/v1.0/play_list/list",
    models.PlayListListResponse,
    arguments=models.PlayListListRequest,
    safe=True,
    paging=Paging(items="play_list"),
)
PLAY_LIST_GET = Operation(
    "/v1.0/play_list/get",
    models.PlayListGetResponse,
    arguments=models.PlayListGetRequest,
    safe=True,
)
PLAY_LIST_QUERY = Operation(
    "/v1.0/play_list/query",
    models.PlayListQueryResponse,
    arguments=models.PlayListQueryRequest,
    safe=True,
    joined={"ids": ","},
)
PLAY_LIST_CREATE = Operation(
    "/v1.0/play_list/create",
    models.PlayListCreateResponse,
    method="POST",
    arguments=models.PlayListCreateRequest,
)
PLAY_LIST_DELETE = Operation(
    "/v1.0/play_list/delete", Envelope, arguments=models.PlayListDeleteRequest
)
