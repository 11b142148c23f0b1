# Made by `make generate` from spec/openapi/resources/queue.yaml; edits are lost.
"""Descriptors of the operations of queue: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import queue as models

QUEUE_LIST = Operation(
    path="/v1.0/queue/list",
    result=models.QueueListResponse,
    arguments=models.QueueListRequest,
    safe=True,
    paging=Paging(items="queue_list"),
)
QUEUE_SEARCH = Operation(
    path="/v1.0/queue/search",
    result=models.QueueListResponse,
    arguments=models.QueueSearchRequest,
    safe=True,
    paging=Paging(items="queue_list"),
)
QUEUE_GET = Operation(
    path="/v1.0/queue/get",
    result=models.QueueGetResponse,
    arguments=models.QueueGetRequest,
    safe=True,
)
QUEUE_QUERY = Operation(
    path="/v1.0/queue/query",
    result=models.QueueQueryResponse,
    arguments=models.QueueQueryRequest,
    safe=True,
)
QUEUE_CREATE = Operation(
    path="/v1.0/queue/create",
    result=Envelope,
    method="POST",
    arguments=models.QueueCreateRequest,
)
QUEUE_UPDATE = Operation(
    path="/v1.0/queue/update",
    result=Envelope,
    method="POST",
    arguments=models.QueueUpdateRequest,
)
QUEUE_DELETE = Operation(
    path="/v1.0/queue/delete", result=Envelope, arguments=models.QueueDeleteRequest
)
QUEUE_CALL_STATUS = Operation(
    path="/v1.0/queue/call_status",
    result=models.QueueCallStatusResponse,
    arguments=models.QueueCallStatusRequest,
    safe=True,
)
QUEUE_AGENT_STATUS = Operation(
    path="/v1.0/queue/agent_status",
    result=models.QueueAgentStatusResponse,
    arguments=models.QueueAgentStatusRequest,
    safe=True,
)
QUEUE_AGENT_LOGIN = Operation(
    path="/v1.0/queue/agent_login",
    result=Envelope,
    arguments=models.QueueAgentLoginRequest,
)
QUEUE_AGENT_PAUSE = Operation(
    path="/v1.0/queue/agent_pause",
    result=Envelope,
    arguments=models.QueueAgentPauseRequest,
)
QUEUE_HONOR_WRAPUP_TIME = Operation(
    path="/v1.0/queue/honor_wrapup_time",
    result=Envelope,
    method="POST",
    arguments=models.QueueHonorWrapupTimeRequest,
)
