# Made by `make generate` from spec/openapi/resources/queue.yaml; edits are lost.
"""Descriptors of the operations of queue: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import queue as models

QUEUE_LIST = Operation(
    path="/v1.0/queue/list",
    arguments=models.QueueListRequest,
    safe=True,
    paging=Paging(items="queue_list"),
)
QUEUE_SEARCH = Operation(
    path="/v1.0/queue/search",
    arguments=models.QueueSearchRequest,
    safe=True,
    paging=Paging(items="queue_list"),
)
QUEUE_GET = Operation(
    path="/v1.0/queue/get", arguments=models.QueueGetRequest, safe=True
)
QUEUE_QUERY = Operation(
    path="/v1.0/queue/query", arguments=models.QueueQueryRequest, safe=True
)
QUEUE_CREATE = Operation(
    path="/v1.0/queue/create", method="POST", arguments=models.QueueCreateRequest
)
QUEUE_UPDATE = Operation(
    path="/v1.0/queue/update", method="POST", arguments=models.QueueUpdateRequest
)
QUEUE_DELETE = Operation(path="/v1.0/queue/delete", arguments=models.QueueDeleteRequest)
QUEUE_CALL_STATUS = Operation(
    path="/v1.0/queue/call_status", arguments=models.QueueCallStatusRequest, safe=True
)
QUEUE_AGENT_STATUS = Operation(
    path="/v1.0/queue/agent_status", arguments=models.QueueAgentStatusRequest, safe=True
)
QUEUE_AGENT_LOGIN = Operation(
    path="/v1.0/queue/agent_login", arguments=models.QueueAgentLoginRequest
)
QUEUE_AGENT_PAUSE = Operation(
    path="/v1.0/queue/agent_pause", arguments=models.QueueAgentPauseRequest
)
QUEUE_HONOR_WRAPUP_TIME = Operation(
    path="/v1.0/queue/honor_wrapup_time",
    method="POST",
    arguments=models.QueueHonorWrapupTimeRequest,
)
