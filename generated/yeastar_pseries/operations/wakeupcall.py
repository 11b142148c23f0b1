# Made by `make generate` from spec/openapi/resources/wakeupcall.yaml; edits are lost.
"""Descriptors of the operations of wakeupcall: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import wakeupcall as models

WAKEUPCALL_LIST = Operation(
    "/v1.0/wakeupcall/list",
    models.WakeupcallListResponse,
    arguments=models.WakeupcallListRequest,
    safe=True,
    paging=Paging(total=None),
)
WAKEUPCALL_GET = Operation(
    "/v1.0/wakeupcall/get",
    models.WakeupcallGetResponse,
    arguments=models.WakeupcallGetRequest,
    safe=True,
)
WAKEUPCALL_QUERY = Operation(
    "/v1.0/wakeupcall/query",
    models.WakeupcallQueryResponse,
    arguments=models.WakeupcallQueryRequest,
    safe=True,
    joined={"ext_id": ","},
)
WAKEUPCALL_CREATE = Operation(
    "/v1.0/wakeupcall/create",
    models.WakeupcallCreateResponse,
    method="POST",
    arguments=models.WakeupcallCreateRequest,
    times={"alarm_time": "time-of-day", "alarm_day": "day"},
    joined={"repeat_type": ","},
)
WAKEUPCALL_UPDATE = Operation(
    "/v1.0/wakeupcall/update",
    Envelope,
    method="POST",
    arguments=models.WakeupcallUpdateRequest,
    times={"alarm_time": "time-of-day", "alarm_day": "day"},
    joined={"repeat_type": ","},
)
WAKEUPCALL_DELETE = Operation(
    "/v1.0/wakeupcall/delete",
    Envelope,
    arguments=models.WakeupcallDeleteRequest,
    joined={"wakeup_call_id": ","},
)
