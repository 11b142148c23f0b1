# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from builtins import list as list_aliased
from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class MessageCampaignCreateRequest(Arguments, kw_only=True):
    name: str
    channel_type: Literal["sms", "whatsapp"]
    omnichannel_id: int
    sender: int
    recipient_type: Literal["input", "phonebook"]
    content_type: Literal["text", "document", "template"]
    send_type: Literal["immediately", "schedule", "draft"] | str
    send_mode: Literal["new_session", "direct"] | str
    number_list: list_aliased[MessageCampaignNumber] | UnsetType = UNSET
    recipient_id: int | UnsetType = UNSET
    recipient_num_type: MessageCampaignRecipientNumType | UnsetType = UNSET
    content: str | UnsetType = UNSET
    msg_param: str | UnsetType = UNSET
    send_time: int | UnsetType = UNSET


class MessageCampaignDeleteRequest(Arguments, kw_only=True):
    id: int


class MessageCampaignDetail(Model, kw_only=True, gc=False):
    """Settings of a campaign."""

    id: int | None = None
    """Id of the campaign."""
    name: str | None = None
    """Name of the campaign."""
    channel_type: Literal["sms", "whatsapp"] | str | None = None
    """Kind of the message channel."""
    omnichannel_id: int | None = None
    """Id of the message channel."""
    sender: str | None = None
    """Number that sends."""
    recipient_type: Literal["input", "phonebook"] | str | None = None
    """Where recipients come from. `input` Numbers given one by one, `phonebook`
    Numbers of a phonebook."""
    recipient_id: int | None = None
    """Id of the phonebook."""
    recipient_num_type: str | None = None
    """Which number of a phonebook contact is used."""
    send_type: Literal["immediately", "schedule", "draft"] | str | None = None
    """When it is sent. `immediately` When saved, `schedule` At send_time, `draft` Not
    yet."""
    send_time: int | None = None
    """Scheduled time, Unix timestamp."""
    send_mode: Literal["new_session", "direct"] | str | None = None
    """Whether sending opens sessions. `new_session` Opens and assigns sessions,
    `direct` Sends without sessions."""
    assign_to_type: Literal["extension", "queue"] | str | None = None
    """Who gets the new sessions. `extension` Extension, `queue` Message queue."""
    assign_to_id: int | None = None
    """Id of that extension or message queue."""
    content_type: Literal["text", "document", "template"] | str | None = None
    """Kind of the content. `text` Text, `document` File, `template` WhatsApp template."""
    content: str | None = None
    """Text, or the file as JSON text."""
    number_list: list_aliased[MessageCampaignNumber] | None = None
    """Numbers of the recipients."""
    msg_param: str | None = None
    """JSON text with the template parameters; WhatsApp templates only."""


class MessageCampaignGetRequest(Arguments, kw_only=True):
    id: int


class MessageCampaignGetResponse(Envelope, kw_only=True):
    """One campaign."""

    data: MessageCampaignDetail | None = None
    """The campaign."""


class MessageCampaignListItem(Model, kw_only=True, gc=False):
    """A campaign with its state and results."""

    id: int | None = None
    """Id of the campaign; task_id in event 30030."""
    name: str | None = None
    """Name of the campaign."""
    status: MessageCampaignStatus | None = None
    """State of the campaign. `draft` Saved as a draft, `scheduled` Waits for its time,
    `pending` Waits for another campaign to end, `executing` Is being sent,
    `completed` All messages are sent, `stop` Stopped by a system problem, such as a
    restart or a lapsed subscription, `retrying` Failed messages are being sent
    again."""
    channel_type: Literal["sms", "whatsapp"] | str | None = None
    """Kind of the message channel."""
    channel_name: str | None = None
    """Name of the message channel."""
    sender: str | None = None
    """Number that sends."""
    recipient_type: Literal["input", "phonebook"] | str | None = None
    """Where recipients come from. `input` Numbers given one by one, `phonebook`
    Numbers of a phonebook."""
    recipient_name: str | None = None
    """Name of the phonebook."""
    recipient_num_type: str | None = None
    """Which number of a phonebook contact is used."""
    send_type: Literal["immediately", "schedule", "draft"] | str | None = None
    """When it is sent. `immediately` When saved, `schedule` At send_time, `draft` Not
    yet."""
    send_time: int | None = None
    """Scheduled time, Unix timestamp."""
    send_mode: Literal["new_session", "direct"] | str | None = None
    """Whether sending opens sessions. `new_session` Opens and assigns sessions,
    `direct` Sends without sessions."""
    result_count: str | None = None
    """Failed and all messages, joined by a slash."""
    response_rate: str | None = None
    """Response rate, as text."""


class MessageCampaignListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]


class MessageCampaignListResponse(Envelope, kw_only=True):
    """A page of campaigns."""

    total_number: int | None = None
    """Number of campaigns on all pages."""
    data: list_aliased[MessageCampaignListItem] | None = None
    """Campaigns of this page."""


class MessageCampaignNumber(Model, kw_only=True, gc=False):
    """A recipient of a campaign."""

    id: int | None = None
    """Id of the entry."""
    number: str | None = None
    """Phone number."""


class MessageCampaignQueryRequest(Arguments, kw_only=True):
    ids: str


class MessageCampaignQueryResponse(Envelope, kw_only=True):
    """Several campaigns."""

    list: list_aliased[MessageCampaignDetail] | None = None
    """The campaigns."""


MessageCampaignRecipientNumType: TypeAlias = Literal[
    "business_number",
    "business_number2",
    "mobile_number",
    "mobile_number2",
    "home_number",
    "home_number2",
    "business_fax",
    "home_fax",
    "other_number",
]


class MessageCampaignRetryRequest(Arguments, kw_only=True):
    id: int


class MessageCampaignSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]
    search_value: str | UnsetType = UNSET


MessageCampaignStatus: TypeAlias = (
    Literal[
        "draft", "scheduled", "pending", "executing", "completed", "stop", "retrying"
    ]
    | str
)


class MessageCampaignUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    channel_type: Literal["sms", "whatsapp"] | UnsetType = UNSET
    omnichannel_id: int | UnsetType = UNSET
    sender: int | UnsetType = UNSET
    recipient_type: Literal["input", "phonebook"] | UnsetType = UNSET
    number_list: list_aliased[MessageCampaignNumber] | UnsetType = UNSET
    recipient_id: int | UnsetType = UNSET
    recipient_num_type: MessageCampaignRecipientNumType | UnsetType = UNSET
    content_type: Literal["text", "document", "template"] | UnsetType = UNSET
    content: str | UnsetType = UNSET
    msg_param: str | UnsetType = UNSET
    send_type: Literal["immediately", "schedule", "draft"] | str | UnsetType = UNSET
