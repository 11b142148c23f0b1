# Made by `make generate` from spec/openapi/resources/play_list.yaml; edits are lost.
"""Descriptors of the operations of play_list: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.play_list import (
    PlayListCreateRequest,
    PlayListDeleteRequest,
    PlayListGetRequest,
    PlayListListRequest,
)

PLAY_LIST_LIST = Operation(
    id="play_list.list",
    method="GET",
    path="/v1.0/play_list/list",
    arguments=PlayListListRequest,
    safe=True,
    paging=Paging(items="play_list"),
)
PLAY_LIST_GET = Operation(
    id="play_list.get",
    method="GET",
    path="/v1.0/play_list/get",
    arguments=PlayListGetRequest,
    safe=True,
)
PLAY_LIST_CREATE = Operation(
    id="play_list.create",
    method="POST",
    path="/v1.0/play_list/create",
    arguments=PlayListCreateRequest,
    safe=False,
)
PLAY_LIST_DELETE = Operation(
    id="play_list.delete",
    method="GET",
    path="/v1.0/play_list/delete",
    arguments=PlayListDeleteRequest,
    safe=False,
)
