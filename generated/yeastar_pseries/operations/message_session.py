# Made by `make generate` from spec/openapi/resources/message_session.yaml; edits are lost.
"""Descriptors of the operations of message_session: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import message_session as models

MESSAGE_SESSION_LIST = Operation(
    "/v1.0/message_session/list",
    models.MessageSessionListResponse,
    arguments=models.MessageSessionListRequest,
    safe=True,
)
MESSAGE_SESSION_SEARCH = Operation(
    "/v1.0/message_session/search",
    models.MessageSessionListResponse,
    arguments=models.MessageSessionSearchRequest,
    safe=True,
)
MESSAGE_SESSION_GET = Operation(
    "/v1.0/message_session/get",
    models.MessageSessionGetResponse,
    arguments=models.MessageSessionGetRequest,
    safe=True,
)
MESSAGE_SESSION_QUERY = Operation(
    "/v1.0/message_session/query",
    models.MessageSessionQueryResponse,
    arguments=models.MessageSessionQueryRequest,
    safe=True,
    joined={"ids": ","},
)
MESSAGE_SESSION_TRANSFER = Operation(
    "/v1.0/message_session/transfer",
    Envelope,
    method="POST",
    arguments=models.MessageSessionTransferRequest,
)
MESSAGE_SESSION_ARCHIVE = Operation(
    "/v1.0/message_session/archive",
    Envelope,
    method="POST",
    arguments=models.MessageSessionArchiveRequest,
)
MESSAGE_SESSION_UNARCHIVE = Operation(
    "/v1.0/message_session/unarchive",
    Envelope,
    method="POST",
    arguments=models.MessageSessionArchiveRequest,
)
MESSAGE_SESSION_CLOSE = Operation(
    "/v1.0/message_session/close",
    Envelope,
    method="POST",
    arguments=models.MessageSessionCloseRequest,
)
MESSAGE_SESSION_DELETE = Operation(
    "/v1.0/message_session/delete",
    Envelope,
    arguments=models.MessageSessionDeleteRequest,
)
