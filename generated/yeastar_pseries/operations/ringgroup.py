# Made by `make generate` from spec/openapi/resources/ringgroup.yaml; edits are lost.
"""Descriptors of the operations of ringgroup: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.ringgroup import (
    RingGroupCreateRequest,
    RingGroupUpdateRequest,
    RingGroupUpdateoptionsRequest,
    RinggroupDeleteRequest,
    RinggroupGetRequest,
    RinggroupListRequest,
    RinggroupQueryRequest,
    RinggroupSearchRequest,
)

RINGGROUP_LIST = Operation(
    id="ringgroup.list",
    method="GET",
    path="/v1.0/ringgroup/list",
    arguments=RinggroupListRequest,
    safe=True,
    paging=Paging(),
)
RINGGROUP_SEARCH = Operation(
    id="ringgroup.search",
    method="GET",
    path="/v1.0/ringgroup/search",
    arguments=RinggroupSearchRequest,
    safe=True,
    paging=Paging(),
)
RINGGROUP_GET = Operation(
    id="ringgroup.get",
    method="GET",
    path="/v1.0/ringgroup/get",
    arguments=RinggroupGetRequest,
    safe=True,
)
RINGGROUP_QUERY = Operation(
    id="ringgroup.query",
    method="GET",
    path="/v1.0/ringgroup/query",
    arguments=RinggroupQueryRequest,
    safe=True,
)
RINGGROUP_CREATE = Operation(
    id="ringgroup.create",
    method="POST",
    path="/v1.0/ringgroup/create",
    arguments=RingGroupCreateRequest,
    safe=False,
)
RINGGROUP_UPDATE = Operation(
    id="ringgroup.update",
    method="POST",
    path="/v1.0/ringgroup/update",
    arguments=RingGroupUpdateRequest,
    safe=False,
)
RINGGROUP_DELETE = Operation(
    id="ringgroup.delete",
    method="GET",
    path="/v1.0/ringgroup/delete",
    arguments=RinggroupDeleteRequest,
    safe=False,
)
RINGGROUP_GETOPTIONS = Operation(
    id="ringgroup.getoptions",
    method="GET",
    path="/v1.0/ringgroup/getoptions",
    safe=True,
)
RINGGROUP_UPDATEOPTIONS = Operation(
    id="ringgroup.updateoptions",
    method="POST",
    path="/v1.0/ringgroup/updateoptions",
    arguments=RingGroupUpdateoptionsRequest,
    safe=False,
)
