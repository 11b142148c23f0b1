# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from builtins import list as list_aliased
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class MessageCustomer(Model, kw_only=True, gc=False):
    """The external customer of a message session."""

    user_id: int | None = None
    """Always 0, since a customer is no user of the PBX."""
    user_no: str | None = None
    """Number or id of the customer in the channel."""
    user_type: Literal[2, 3, 4, 5, 8] | int | None = None
    """Where the customer writes from. `2` SMS, `3` WhatsApp, `4` Facebook, `5` Live
    chat, `8` Recipient of a campaign."""
    avatar: str | None = None
    """Id of the picture."""
    username: str | None = None
    """Name of the customer."""


class MessagePreChatForm(Model, kw_only=True, gc=False):
    """What a website visitor filled in before the chat."""

    name: str | None = None
    """Name of the visitor."""
    email: str | None = None
    """Mail address of the visitor."""
    phone: str | None = None
    """Phone number of the visitor."""
    first_name: str | None = None
    """First name of the visitor."""
    last_name: str | None = None
    """Last name of the visitor."""


class MessageSessionAgent(Model, kw_only=True, gc=False):
    """A message queue agent of a session."""


class MessageSessionArchiveRequest(Arguments, kw_only=True):
    session_id: int
    user_type: Literal[1, 9]
    user_no: str | UnsetType = UNSET


MessageSessionChannelType: TypeAlias = (
    Literal["sms", "whatsapp", "facebook", "livechat"] | str
)


class MessageSessionCloseRequest(Arguments, kw_only=True):
    session_id: int


class MessageSessionDeleteRequest(Arguments, kw_only=True):
    session_id: int
    user_type: Literal[1, 9]
    user_no: str | UnsetType = UNSET


class MessageSessionDetail(Model, kw_only=True, gc=False):
    """A message session."""

    id: int | None = None
    """Id of the session."""
    channel_type: MessageSessionChannelType | None = None
    """Kind of the message channel."""
    channel_name: str | None = None
    """Name of the message channel."""
    did_number: str | None = None
    """DID number in use."""
    to_number: str | None = None
    """Id or phone number of the customer."""
    origin: Literal["campaign"] | str | None = None
    """How it began; empty when by an extension user or through the API. `campaign` A
    message campaign."""
    page_name: str | None = None
    """Name of the Facebook page; Facebook only."""
    website_domain: str | None = None
    """Domain of the website; live chat only."""
    pre_chat_form: MessagePreChatForm | None = None
    """What the visitor filled in; live chat only."""
    user_info: MessageCustomer | None = None
    """The external customer."""
    participants: list_aliased[MessageSessionAgent] | None = None
    """Agents of the message queue while nobody has picked the session up."""


class MessageSessionGetRequest(Arguments, kw_only=True):
    id: int


class MessageSessionGetResponse(Envelope, kw_only=True):
    """One message session."""

    list: MessageSessionDetail | None = None
    """The session, one object in spite of the name."""


class MessageSessionListItem(Model, kw_only=True):
    """A message session in a list."""

    id: int | None = None
    """Id of the session."""
    type: MessageSessionChannelType | None = None
    """Kind of the message channel."""
    is_close: Literal[0, 1] | int | None = None
    """Whether it is closed."""
    is_archived: Literal[0, 1] | int | None = None
    """Whether it is archived."""
    to: MessageCustomer | None = None
    """The external customer."""
    expire: int | None = None
    """Seconds left of the 24-hour window; -1 never ends, 0 over. WhatsApp and Facebook
    only."""
    last_msg_id: Any | None = None
    """Id of the last message; first_msg_id of the next page."""


class MessageSessionListRequest(Arguments, kw_only=True):
    page_size: Annotated[int, Meta(ge=1)]
    user_type: Literal[1, 9]
    user_no: str | UnsetType = UNSET
    collection: Literal["all", "campaign"] | UnsetType = UNSET
    first_msg_id: int | UnsetType = UNSET
    is_archived: Literal[0, 1, 2] | UnsetType = UNSET
    is_closed: Literal[0, 1, 2] | UnsetType = UNSET
    is_pickup: Literal[0, 1, 2] | UnsetType = UNSET


class MessageSessionListResponse(Envelope, kw_only=True):
    """Message sessions."""

    list: list_aliased[MessageSessionListItem] | None = None
    """The sessions."""


class MessageSessionQueryRequest(Arguments, kw_only=True):
    ids: str


class MessageSessionQueryResponse(Envelope, kw_only=True):
    """Several message sessions."""

    list: list_aliased[MessageSessionDetail] | None = None
    """The sessions."""


class MessageSessionSearchRequest(Arguments, kw_only=True):
    page_size: Annotated[int, Meta(ge=1)]
    user_type: Literal[1, 9]
    user_no: str | UnsetType = UNSET
    collection: Literal["all", "campaign"] | UnsetType = UNSET
    first_msg_id: int | UnsetType = UNSET
    is_archived: Literal[0, 1, 2] | UnsetType = UNSET
    is_closed: Literal[0, 1, 2] | UnsetType = UNSET
    is_pickup: Literal[0, 1, 2] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class MessageSessionTransferRequest(Arguments, kw_only=True):
    session_id: int
    destination_type: Literal["extension", "queue", "api"]
    destination_id: int | UnsetType = UNSET
