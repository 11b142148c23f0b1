# Made by `make generate` from spec/openapi/resources/message_session.yaml; edits are lost.
"""Descriptors of the operations of message_session: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.message_session import (
    MessageSessionArchiveRequest,
    MessageSessionCloseRequest,
    MessageSessionDeleteRequest,
    MessageSessionGetRequest,
    MessageSessionListRequest,
    MessageSessionQueryRequest,
    MessageSessionSearchRequest,
    MessageSessionTransferRequest,
)

MESSAGE_SESSION_LIST = Operation(
    id="message_session.list",
    method="GET",
    path="/v1.0/message_session/list",
    arguments=MessageSessionListRequest,
    safe=True,
)
MESSAGE_SESSION_SEARCH = Operation(
    id="message_session.search",
    method="GET",
    path="/v1.0/message_session/search",
    arguments=MessageSessionSearchRequest,
    safe=True,
)
MESSAGE_SESSION_GET = Operation(
    id="message_session.get",
    method="GET",
    path="/v1.0/message_session/get",
    arguments=MessageSessionGetRequest,
    safe=True,
)
MESSAGE_SESSION_QUERY = Operation(
    id="message_session.query",
    method="GET",
    path="/v1.0/message_session/query",
    arguments=MessageSessionQueryRequest,
    safe=True,
)
MESSAGE_SESSION_TRANSFER = Operation(
    id="message_session.transfer",
    method="POST",
    path="/v1.0/message_session/transfer",
    arguments=MessageSessionTransferRequest,
    safe=False,
)
MESSAGE_SESSION_ARCHIVE = Operation(
    id="message_session.archive",
    method="POST",
    path="/v1.0/message_session/archive",
    arguments=MessageSessionArchiveRequest,
    safe=False,
)
MESSAGE_SESSION_UNARCHIVE = Operation(
    id="message_session.unarchive",
    method="POST",
    path="/v1.0/message_session/unarchive",
    arguments=MessageSessionArchiveRequest,
    safe=False,
)
MESSAGE_SESSION_CLOSE = Operation(
    id="message_session.close",
    method="POST",
    path="/v1.0/message_session/close",
    arguments=MessageSessionCloseRequest,
    safe=False,
)
MESSAGE_SESSION_DELETE = Operation(
    id="message_session.delete",
    method="GET",
    path="/v1.0/message_session/delete",
    arguments=MessageSessionDeleteRequest,
    safe=False,
)
