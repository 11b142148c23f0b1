# Made by `make generate` from spec/openapi/resources/message_queue.yaml; edits are lost.
"""Descriptors of the operations of message_queue: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.message_queue import (
    MessageQueueCreateRequest,
    MessageQueueDeleteRequest,
    MessageQueueGetRequest,
    MessageQueueListRequest,
    MessageQueueQueryRequest,
    MessageQueueSearchRequest,
    MessageQueueUpdateRequest,
)

MESSAGE_QUEUE_LIST = Operation(
    id="message_queue.list",
    method="GET",
    path="/v1.0/message_queue/list",
    arguments=MessageQueueListRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_QUEUE_SEARCH = Operation(
    id="message_queue.search",
    method="GET",
    path="/v1.0/message_queue/search",
    arguments=MessageQueueSearchRequest,
    safe=True,
    paging=Paging(items="list"),
)
MESSAGE_QUEUE_GET = Operation(
    id="message_queue.get",
    method="GET",
    path="/v1.0/message_queue/get",
    arguments=MessageQueueGetRequest,
    safe=True,
)
MESSAGE_QUEUE_QUERY = Operation(
    id="message_queue.query",
    method="GET",
    path="/v1.0/message_queue/query",
    arguments=MessageQueueQueryRequest,
    safe=True,
)
MESSAGE_QUEUE_CREATE = Operation(
    id="message_queue.create",
    method="POST",
    path="/v1.0/message_queue/create",
    arguments=MessageQueueCreateRequest,
    safe=False,
)
MESSAGE_QUEUE_UPDATE = Operation(
    id="message_queue.update",
    method="POST",
    path="/v1.0/message_queue/update",
    arguments=MessageQueueUpdateRequest,
    safe=False,
)
MESSAGE_QUEUE_DELETE = Operation(
    id="message_queue.delete",
    method="GET",
    path="/v1.0/message_queue/delete",
    arguments=MessageQueueDeleteRequest,
    safe=False,
)
