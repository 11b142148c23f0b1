# Made by `make generate` from spec/openapi/resources/play_list.yaml; edits are lost.
"""Descriptors of the operations of play_list: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import play_list as models

PLAY_LIST_LIST = Operation(
    path="/v1.0/play_list/list",
    arguments=models.PlayListListRequest,
    safe=True,
    paging=Paging(items="play_list"),
)
PLAY_LIST_GET = Operation(
    path="/v1.0/play_list/get", arguments=models.PlayListGetRequest, safe=True
)
PLAY_LIST_QUERY = Operation(
    path="/v1.0/play_list/query", arguments=models.PlayListQueryRequest, safe=True
)
PLAY_LIST_CREATE = Operation(
    path="/v1.0/play_list/create", method="POST", arguments=models.PlayListCreateRequest
)
PLAY_LIST_DELETE = Operation(
    path="/v1.0/play_list/delete", arguments=models.PlayListDeleteRequest
)
