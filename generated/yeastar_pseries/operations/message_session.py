# Made by `make generate` from spec/openapi/resources/message_session.yaml; edits are lost.
"""Descriptors of the operations of message_session: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import message_session as models

MESSAGE_SESSION_LIST = Operation(
    path="/v1.0/message_session/list",
    result=models.MessageSessionListResponse,
    arguments=models.MessageSessionListRequest,
    safe=True,
)
MESSAGE_SESSION_SEARCH = Operation(
    path="/v1.0/message_session/search",
    result=models.MessageSessionListResponse,
    arguments=models.MessageSessionSearchRequest,
    safe=True,
)
MESSAGE_SESSION_GET = Operation(
    path="/v1.0/message_session/get",
    result=models.MessageSessionGetResponse,
    arguments=models.MessageSessionGetRequest,
    safe=True,
)
MESSAGE_SESSION_QUERY = Operation(
    path="/v1.0/message_session/query",
    result=models.MessageSessionQueryResponse,
    arguments=models.MessageSessionQueryRequest,
    safe=True,
)
MESSAGE_SESSION_TRANSFER = Operation(
    path="/v1.0/message_session/transfer",
    result=Envelope,
    method="POST",
    arguments=models.MessageSessionTransferRequest,
)
MESSAGE_SESSION_ARCHIVE = Operation(
    path="/v1.0/message_session/archive",
    result=Envelope,
    method="POST",
    arguments=models.MessageSessionArchiveRequest,
)
MESSAGE_SESSION_UNARCHIVE = Operation(
    path="/v1.0/message_session/unarchive",
    result=Envelope,
    method="POST",
    arguments=models.MessageSessionArchiveRequest,
)
MESSAGE_SESSION_CLOSE = Operation(
    path="/v1.0/message_session/close",
    result=Envelope,
    method="POST",
    arguments=models.MessageSessionCloseRequest,
)
MESSAGE_SESSION_DELETE = Operation(
    path="/v1.0/message_session/delete",
    result=Envelope,
    arguments=models.MessageSessionDeleteRequest,
)
