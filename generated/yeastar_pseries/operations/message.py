# Made by `make generate` from spec/openapi/resources/message.yaml; edits are lost.
"""Descriptors of the operations of message: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import message as models

MESSAGE_GET = Operation(
    "/v1.0/message/get",
    models.MessageGetResponse,
    arguments=models.MessageGetRequest,
    safe=True,
)
MESSAGE_QUERY = Operation(
    "/v1.0/message/query",
    models.MessageQueryResponse,
    arguments=models.MessageQueryRequest,
    safe=True,
    joined={"ids": ","},
)
MESSAGE_SEND = Operation(
    "/v1.0/message/send", Envelope, method="POST", arguments=models.MessageSendRequest
)
MESSAGE_BATCHUPLOAD = Operation(
    "/v1.0/message/batchupload",
    models.MessageBatchUploadResponse,
    method="POST",
    arguments=models.MessageBatchUploadRequest,
    multipart=("files",),
)
