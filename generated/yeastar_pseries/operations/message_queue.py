# Made by `make generate` from spec/openapi/resources/message_queue.yaml; edits are lost.
"""Descriptors of the operations of message_queue: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import message_queue as models

MESSAGE_QUEUE_LIST = Operation(
    "/v1.0/message_queue/list",
    models.MessageQueueListResponse,
    arguments=models.MessageQueueListRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_QUEUE_SEARCH = Operation(
    "/v1.0/message_queue/search",
    models.MessageQueueListResponse,
    arguments=models.MessageQueueSearchRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_QUEUE_GET = Operation(
    "/v1.0/message_queue/get",
    models.MessageQueueGetResponse,
    arguments=models.MessageQueueGetRequest,
    safe=True,
)
MESSAGE_QUEUE_QUERY = Operation(
    "/v1.0/message_queue/query",
    models.MessageQueueQueryResponse,
    arguments=models.MessageQueueQueryRequest,
    safe=True,
    joined={"ids": ","},
)
MESSAGE_QUEUE_CREATE = Operation(
    "/v1.0/message_queue/create",
    models.MessageQueueCreateResponse,
    method="POST",
    arguments=models.MessageQueueCreateRequest,
)
MESSAGE_QUEUE_UPDATE = Operation(
    "/v1.0/message_queue/update",
    Envelope,
    method="POST",
    arguments=models.MessageQueueUpdateRequest,
)
MESSAGE_QUEUE_DELETE = Operation(
    "/v1.0/message_queue/delete", Envelope, arguments=models.MessageQueueDeleteRequest
)
