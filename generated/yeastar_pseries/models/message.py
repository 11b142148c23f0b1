# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from builtins import list as list_aliased
from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class MessageBatchUploadRequest(Arguments, kw_only=True):
    pass


class MessageBatchUploadResponse(Envelope, kw_only=True):
    """The uploaded files."""

    list: list_aliased[MessageFile] | None = None
    """The files as message/send takes them."""


MessageChannel: TypeAlias = (
    Literal[
        "general",
        "apidaze",
        "athena",
        "bandwidth",
        "flowroute",
        "ixica",
        "siptrunk",
        "skyetel",
        "telnyx",
        "twilio",
        "vetta",
        "voicemeup",
        "whatsapp",
        "facebook",
        "livechat",
    ]
    | str
)


class MessageFile(Model, kw_only=True, gc=False):
    """A file that was uploaded for a message."""

    id: str | None = None
    """Id of the file."""
    name: str | None = None
    """File name."""
    uri: str | None = None
    """Place of the file on the PBX."""
    type: str | None = None
    """Kind of the file."""
    size: int | None = None
    """Size in bytes."""


class MessageGetRequest(Arguments, kw_only=True):
    page_size: Annotated[int, Meta(ge=1)]
    id: int
    last_msg_id: int | UnsetType = UNSET


class MessageGetResponse(Envelope, kw_only=True):
    """Messages of one session."""

    data: SessionMessages | None = None
    """The session and its messages."""


class MessageQueryRequest(Arguments, kw_only=True):
    page_size: Annotated[int, Meta(ge=1)]
    ids: str


class MessageQueryResponse(Envelope, kw_only=True):
    """Messages of several sessions."""

    data: list_aliased[SessionMessages] | None = None
    """The sessions and their messages."""


class MessageRecord(Model, kw_only=True, gc=False):
    """One message of a session."""

    session_id: int | None = None
    """Id of the session."""
    msg_id: int | None = None
    """Id of the message."""
    delivery_status: Literal[0, 1, 2] | int | None = None
    """How far the message got. `0` Being sent, `1` Sent, `2` Failed."""
    sender: MessageSender | None = None
    """Who sent it."""
    msg_kind: Literal[0, 1] | int | None = None
    """Category of the message. `0` Normal message, `1` WhatsApp template message."""
    msg_type: Literal[0, 1, 2, 3, 4, 5, 6, 7, 8] | int | None = None
    """Whether a person wrote it or the system noted something. `0` Written by a user,
    `1` Session was transferred to an extension or the API, `2` Session was closed
    by hand, `3` Session was closed automatically, `4` Message of a kind that is not
    supported, `5` Session was picked up, `6` Session was transferred to a message
    queue, `7` Session was closed by the visitor, `8` Call in the session."""
    msg_body: str | None = None
    """Text of the message."""
    msg_files: str | None = None
    """JSON text with a list of files; empty when none."""
    send_time: int | None = None
    """Time of sending, Unix seconds."""
    receive_time: int | None = None
    """Time of receipt, Unix seconds."""
    param: str | None = None
    """JSON text about the transfer (msg_type 1 and 6) or call (8); else empty."""
    send_error: MessageSendError | None = None
    """Why sending failed; empty when it did not."""
    send_error_msg: str | None = None
    """Error text of the provider."""
    tag: MessageTag | None = None
    """Facebook message tag; else empty."""
    whatsapp_msg_param: str | None = None
    """JSON text with the template parameters; else empty."""


MessageSendError: TypeAlias = (
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
)


class MessageSendRequest(Arguments, kw_only=True):
    sender_type: Literal[1, 9]
    sender_no: str | UnsetType = UNSET
    session_id: int | UnsetType = UNSET
    channel: MessageChannel | UnsetType = UNSET
    did_number: str | UnsetType = UNSET
    to: str | UnsetType = UNSET
    msg_kind: Literal[0, 1] | UnsetType = UNSET
    msg_type: Literal[0] | UnsetType = UNSET
    msg_body: str | UnsetType = UNSET
    files: list_aliased[MessageFile] | UnsetType = UNSET
    whatsapp_msg_param: str | UnsetType = UNSET
    tag: MessageTag | UnsetType = UNSET
    request_id: Annotated[str, Meta(max_length=127)] | UnsetType = UNSET


class MessageSender(Model, kw_only=True, gc=False):
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


MessageTag: TypeAlias = (
    Literal[
        "ACCOUNT_UPDATE",
        "CONFIRMED_EVENT_UPDATE",
        "HUMAN_AGENT",
        "POST_PURCHASE_UPDATE",
    ]
    | str
)


class SessionMessages(Model, kw_only=True, gc=False):
    """Messages of one session."""

    session_id: int | None = None
    """Id of the session."""
    records: list_aliased[MessageRecord] | None = None
    """The messages."""
