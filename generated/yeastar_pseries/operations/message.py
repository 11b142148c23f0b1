# Made by `make generate` from spec/openapi/resources/message.yaml; edits are lost.
"""Descriptors of the operations of message: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.message import (
    MessageBatchUploadRequest,
    MessageGetRequest,
    MessageQueryRequest,
    MessageSendRequest,
)

MESSAGE_GET = Operation(
    id="message.get",
    method="GET",
    path="/v1.0/message/get",
    arguments=MessageGetRequest,
    safe=True,
)
MESSAGE_QUERY = Operation(
    id="message.query",
    method="GET",
    path="/v1.0/message/query",
    arguments=MessageQueryRequest,
    safe=True,
)
MESSAGE_SEND = Operation(
    id="message.send",
    method="POST",
    path="/v1.0/message/send",
    arguments=MessageSendRequest,
    safe=False,
)
MESSAGE_BATCHUPLOAD = Operation(
    id="message.batchupload",
    method="POST",
    path="/v1.0/message/batchupload",
    arguments=MessageBatchUploadRequest,
    safe=False,
    multipart=("files",),
)
