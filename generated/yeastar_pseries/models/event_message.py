# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class BulkMessageFailure:
    """Counts of a campaign that had failures."""

    task_id: int | None = None
    """Id of the campaign."""
    total: int | None = None
    """Messages sent."""
    fail_count: int | None = None
    """Messages that failed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageReport:
    """A message of a message session."""

    session_id: int | None = None
    """Id of the session."""
    msg_id: int | None = None
    """Id of the message."""
    delivery_status: Literal[0, 1, 2] | int | None = None
    """State of delivery. `0` Being sent, `1` Sent, `2` Failed."""
    sender: MessageSender | None = None
    """Sender of a message."""
    msg_type: Literal[0, 4] | int | None = None
    """Kind of message. `0` A user's message, `4` Notice of a type that is not
    supported."""
    msg_body: str | None = None
    """Text of the message."""
    msg_files: str | None = None
    """JSON text: array of files as in message/batchupload; empty when none."""
    send_time: int | None = None
    """Time of sending, Unix seconds."""
    param: str | None = None
    """JSON text: further parameters; empty when none."""
    send_error: (
        Literal[
            "invalid_webhook_request",
            "unsupported_callback_type",
            "resource_not_found",
            "invalid_did_number",
            "auth_fail",
            "auth_not_exit",
            "request_fail",
            "send_fail",
            "exceeds_size_limit",
            "too_many_request",
            "unsupport_media_type",
            "invalid_param",
            "invalid_phone_number",
            "exceeds_time_limit",
            "service_unavailable",
            "service_error",
            "unknown_error",
            "template_not_exist",
            "msg_exceed",
        ]
        | str
        | None
    ) = None
    """Why sending failed; empty when it did not. `auth_not_exit` There are no
    credentials (spelt so), `unsupport_media_type` The media type is not supported
    (spelt so), `template_not_exist` The WhatsApp template is missing, `msg_exceed`
    The WhatsApp text is too long."""
    send_error_msg: str | None = None
    """Error text of the provider."""
    tag: (
        Literal[
            "ACCOUNT_UPDATE",
            "CONFIRMED_EVENT_UPDATE",
            "HUMAN_AGENT",
            "POST_PURCHASE_UPDATE",
        ]
        | str
        | None
    ) = None
    """Facebook message tag."""
    receive_time: int | None = None
    """Time of receipt, Unix seconds."""
    whatsapp_msg_param: str | None = None
    """JSON text: values of the WhatsApp template; empty when none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSender:
    """Sender of a message."""

    user_id: int | None = None
    """Id of the user; 0 for a web visitor."""
    user_no: str | None = None
    """Number of the user, or a long id for a web visitor."""
    user_type: int | None = None
    """Kind of the user; 5 is a live chat visitor."""
    avatar: str | None = None
    """Picture; may be empty."""
    username: str | None = None
    """Name to show."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReceipt:
    """Which message was read, and when."""

    session_id: int | None = None
    """Id of the session."""
    read_msg_id: int | None = None
    """Id of the message that was read."""
    user_id: int | None = None
    """Always 0 here."""
    read_time: int | None = None
    """Time of reading, Unix seconds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReceiptReport:
    """The receipt, directly or under `data`."""

    session_id: int | None = None
    """Id of the session."""
    read_msg_id: int | None = None
    """Id of the message that was read."""
    user_id: int | None = None
    """Always 0 here."""
    read_time: int | None = None
    """Time of reading, Unix seconds."""
    data: ReadReceipt | None = None
    """Which message was read, and when."""
