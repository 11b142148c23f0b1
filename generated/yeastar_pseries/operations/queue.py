# Made by `make generate` from spec/openapi/resources/queue.yaml; edits are lost.
"""Descriptors of the operations of queue: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.queue import (
    QueueAgentLoginRequest,
    QueueAgentPauseRequest,
    QueueAgentStatusRequest,
    QueueCallStatusRequest,
    QueueCreateRequest,
    QueueDeleteRequest,
    QueueGetRequest,
    QueueHonorWrapupTimeRequest,
    QueueListRequest,
    QueueQueryRequest,
    QueueSearchRequest,
    QueueUpdateRequest,
)

QUEUE_LIST = Operation(
    id="queue.list",
    method="GET",
    path="/v1.0/queue/list",
    arguments=QueueListRequest,
    safe=True,
    paging=Paging(items="queue_list"),
)
QUEUE_SEARCH = Operation(
    id="queue.search",
    method="GET",
    path="/v1.0/queue/search",
    arguments=QueueSearchRequest,
    safe=True,
    paging=Paging(items="queue_list"),
)
QUEUE_GET = Operation(
    id="queue.get",
    method="GET",
    path="/v1.0/queue/get",
    arguments=QueueGetRequest,
    safe=True,
)
QUEUE_QUERY = Operation(
    id="queue.query",
    method="GET",
    path="/v1.0/queue/query",
    arguments=QueueQueryRequest,
    safe=True,
)
QUEUE_CREATE = Operation(
    id="queue.create",
    method="POST",
    path="/v1.0/queue/create",
    arguments=QueueCreateRequest,
    safe=False,
)
QUEUE_UPDATE = Operation(
    id="queue.update",
    method="POST",
    path="/v1.0/queue/update",
    arguments=QueueUpdateRequest,
    safe=False,
)
QUEUE_DELETE = Operation(
    id="queue.delete",
    method="GET",
    path="/v1.0/queue/delete",
    arguments=QueueDeleteRequest,
    safe=False,
)
QUEUE_CALL_STATUS = Operation(
    id="queue.call_status",
    method="GET",
    path="/v1.0/queue/call_status",
    arguments=QueueCallStatusRequest,
    safe=True,
)
QUEUE_AGENT_STATUS = Operation(
    id="queue.agent_status",
    method="GET",
    path="/v1.0/queue/agent_status",
    arguments=QueueAgentStatusRequest,
    safe=True,
)
QUEUE_AGENT_LOGIN = Operation(
    id="queue.agent_login",
    method="GET",
    path="/v1.0/queue/agent_login",
    arguments=QueueAgentLoginRequest,
    safe=False,
)
QUEUE_AGENT_PAUSE = Operation(
    id="queue.agent_pause",
    method="GET",
    path="/v1.0/queue/agent_pause",
    arguments=QueueAgentPauseRequest,
    safe=False,
)
QUEUE_HONOR_WRAPUP_TIME = Operation(
    id="queue.honor_wrapup_time",
    method="POST",
    path="/v1.0/queue/honor_wrapup_time",
    arguments=QueueHonorWrapupTimeRequest,
    safe=False,
)
