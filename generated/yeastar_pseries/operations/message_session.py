# Made by `make generate` from spec/openapi/resources/message_session.yaml; edits are lost.
"""Descriptors of the operations of message_session: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import message_session as models

MESSAGE_SESSION_LIST = Operation(
    path="/v1.0/message_session/list",
    arguments=models.MessageSessionListRequest,
    safe=True,
)
MESSAGE_SESSION_SEARCH = Operation(
    path="/v1.0/message_session/search",
    arguments=models.MessageSessionSearchRequest,
    safe=True,
)
MESSAGE_SESSION_GET = Operation(
    path="/v1.0/message_session/get",
    arguments=models.MessageSessionGetRequest,
    safe=True,
)
MESSAGE_SESSION_QUERY = Operation(
    path="/v1.0/message_session/query",
    arguments=models.MessageSessionQueryRequest,
    safe=True,
)
MESSAGE_SESSION_TRANSFER = Operation(
    path="/v1.0/message_session/transfer",
    method="POST",
    arguments=models.MessageSessionTransferRequest,
)
MESSAGE_SESSION_ARCHIVE = Operation(
    path="/v1.0/message_session/archive",
    method="POST",
    arguments=models.MessageSessionArchiveRequest,
)
MESSAGE_SESSION_UNARCHIVE = Operation(
    path="/v1.0/message_session/unarchive",
    method="POST",
    arguments=models.MessageSessionArchiveRequest,
)
MESSAGE_SESSION_CLOSE = Operation(
    path="/v1.0/message_session/close",
    method="POST",
    arguments=models.MessageSessionCloseRequest,
)
MESSAGE_SESSION_DELETE = Operation(
    path="/v1.0/message_session/delete", arguments=models.MessageSessionDeleteRequest
)
