# Made by `make generate` from spec/openapi/resources/message.yaml; edits are lost.
"""Descriptors of the operations of message: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import message as models

MESSAGE_GET = Operation(
    path="/v1.0/message/get", arguments=models.MessageGetRequest, safe=True
)
MESSAGE_QUERY = Operation(
    path="/v1.0/message/query", arguments=models.MessageQueryRequest, safe=True
)
MESSAGE_SEND = Operation(
    path="/v1.0/message/send", method="POST", arguments=models.MessageSendRequest
)
MESSAGE_BATCHUPLOAD = Operation(
    path="/v1.0/message/batchupload",
    method="POST",
    arguments=models.MessageBatchUploadRequest,
    multipart=("files",),
)
