# Made by `make generate` from spec/openapi/resources/message_queue.yaml; edits are lost.
"""Descriptors of the operations of message_queue: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import message_queue as models

MESSAGE_QUEUE_LIST = Operation(
    path="/v1.0/message_queue/list",
    result=models.MessageQueueListResponse,
    arguments=models.MessageQueueListRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_QUEUE_SEARCH = Operation(
    path="/v1.0/message_queue/search",
    result=models.MessageQueueListResponse,
    arguments=models.MessageQueueSearchRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_QUEUE_GET = Operation(
    path="/v1.0/message_queue/get",
    result=models.MessageQueueGetResponse,
    arguments=models.MessageQueueGetRequest,
    safe=True,
)
MESSAGE_QUEUE_QUERY = Operation(
    path="/v1.0/message_queue/query",
    result=models.MessageQueueQueryResponse,
    arguments=models.MessageQueueQueryRequest,
    safe=True,
)
MESSAGE_QUEUE_CREATE = Operation(
    path="/v1.0/message_queue/create",
    result=models.MessageQueueCreateResponse,
    method="POST",
    arguments=models.MessageQueueCreateRequest,
)
MESSAGE_QUEUE_UPDATE = Operation(
    path="/v1.0/message_queue/update",
    result=Envelope,
    method="POST",
    arguments=models.MessageQueueUpdateRequest,
)
MESSAGE_QUEUE_DELETE = Operation(
    path="/v1.0/message_queue/delete",
    result=Envelope,
    arguments=models.MessageQueueDeleteRequest,
)
