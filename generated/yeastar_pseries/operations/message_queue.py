# Made by `make generate` from spec/openapi/resources/message_queue.yaml; edits are lost.
"""Descriptors of the operations of message_queue: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import message_queue as models

MESSAGE_QUEUE_LIST = Operation(
    path="/v1.0/message_queue/list",
    arguments=models.MessageQueueListRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_QUEUE_SEARCH = Operation(
    path="/v1.0/message_queue/search",
    arguments=models.MessageQueueSearchRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_QUEUE_GET = Operation(
    path="/v1.0/message_queue/get", arguments=models.MessageQueueGetRequest, safe=True
)
MESSAGE_QUEUE_QUERY = Operation(
    path="/v1.0/message_queue/query",
    arguments=models.MessageQueueQueryRequest,
    safe=True,
)
MESSAGE_QUEUE_CREATE = Operation(
    path="/v1.0/message_queue/create",
    method="POST",
    arguments=models.MessageQueueCreateRequest,
)
MESSAGE_QUEUE_UPDATE = Operation(
    path="/v1.0/message_queue/update",
    method="POST",
    arguments=models.MessageQueueUpdateRequest,
)
MESSAGE_QUEUE_DELETE = Operation(
    path="/v1.0/message_queue/delete", arguments=models.MessageQueueDeleteRequest
)
