# Made by `make generate` from spec/openapi/resources/queue.yaml; edits are lost.
"""Descriptors of the operations of queue: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import queue as models

QUEUE_LIST = Operation(
    "/v1.0/queue/list",
    models.QueueListResponse,
    arguments=models.QueueListRequest,
    safe=True,
    paging=Paging(items="queue_list"),
)
QUEUE_SEARCH = Operation(
    "/v1.0/queue/search",
    models.QueueListResponse,
    arguments=models.QueueSearchRequest,
    safe=True,
    paging=Paging(items="queue_list"),
)
QUEUE_GET = Operation(
    "/v1.0/queue/get",
    models.QueueGetResponse,
    arguments=models.QueueGetRequest,
    safe=True,
)
QUEUE_QUERY = Operation(
    "/v1.0/queue/query",
    models.QueueQueryResponse,
    arguments=models.QueueQueryRequest,
    safe=True,
    joined={"ids": ","},
)
QUEUE_CREATE = Operation(
    "/v1.0/queue/create", Envelope, method="POST", arguments=models.QueueCreateRequest
)
QUEUE_UPDATE = Operation(
    "/v1.0/queue/update", Envelope, method="POST", arguments=models.QueueUpdateRequest
)
QUEUE_DELETE = Operation(
    "/v1.0/queue/delete", Envelope, arguments=models.QueueDeleteRequest
)
QUEUE_CALL_STATUS = Operation(
    "/v1.0/queue/call_status",
    models.QueueCallStatusResponse,
    arguments=models.QueueCallStatusRequest,
    safe=True,
)
QUEUE_AGENT_STATUS = Operation(
    "/v1.0/queue/agent_status",
    models.QueueAgentStatusResponse,
    arguments=models.QueueAgentStatusRequest,
    safe=True,
)
QUEUE_AGENT_LOGIN = Operation(
    "/v1.0/queue/agent_login",
    Envelope,
    arguments=models.QueueAgentLoginRequest,
    joined={"ext_ids": ","},
)
QUEUE_AGENT_PAUSE = Operation(
    "/v1.0/queue/agent_pause",
    Envelope,
    arguments=models.QueueAgentPauseRequest,
    joined={"ext_ids": ","},
)
QUEUE_HONOR_WRAPUP_TIME = Operation(
    "/v1.0/queue/honor_wrapup_time",
    Envelope,
    method="POST",
    arguments=models.QueueHonorWrapupTimeRequest,
)
