# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from builtins import list as list_aliased
from typing import Annotated, Any, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class LiveChatChannelCreateRequest(Arguments, kw_only=True):
    name: Annotated[str, Meta(max_length=63)]
    website_domain: Annotated[str, Meta(max_length=1023)]
    communication_method: Literal[1, 2]
    destination_type: Literal["extension", "queue", "api"]
    max_concurrent_call: Annotated[int, Meta(ge=1, le=10)]
    message_type: Literal[1, 2]
    theme_mode: Literal["light", "dark"]
    theme_color: Annotated[
        str,
        Meta(
            description="Color of the widget as #RRGGBB, such as #00DDB3",
            pattern="^#[0-9A-Fa-f]{6}\\Z",
        ),
    ]
    minimize_style: Literal["round", "bar"]
    chat_icon: Literal["1", "2", "3", "4", "5", "6"]
    destination_id: int | UnsetType = UNSET
    enable_webrtc_inbound_call: Literal[0, 1] | UnsetType = UNSET
    webrtc_trunk_id: int | UnsetType = UNSET
    webrtc_inbound_route_id: int | UnsetType = UNSET
    auto_close_session: Literal[0, 1] | UnsetType = UNSET
    session_expired_time: int | UnsetType = UNSET
    session_expired_unit: Literal["minite", "hour", "day"] | UnsetType = UNSET


class LiveChatChannelDetail(Model, kw_only=True, gc=False):
    """Settings of a live chat channel."""

    id: int | None = None
    """Id of the channel."""
    name: str | None = None
    """Name of the channel."""
    type: Literal["livechat"] | str | None = None
    """Kind of the channel."""
    channel: Literal["livechat"] | str | None = None
    """Provider of the channel."""
    channel_number: str | None = None
    """Number of the channel."""
    website_domain: str | None = None
    """Domain of the website that shows the widget."""
    communication_method: Literal[1, 2] | int | None = None
    """What visitors can do. `1` Chat, `2` Chat and call."""
    destination_type: Literal["extension", "queue", "api"] | str | None = None
    """Who gets the messages. `extension` Extension user, `queue` Message queue, `api`
    Third-party platform."""
    destination_id: str | None = None
    """Id of the extension or message queue."""
    enable_webrtc_inbound_call: Literal[0, 1] | int | None = None
    """Whether visitors can call."""
    webrtc_trunk_id: int | None = None
    """Id of the WebRTC trunk."""
    webrtc_inbound_route_id: int | None = None
    """Id of the inbound route of that trunk."""
    max_concurrent_call: int | None = None
    """Calls at a time."""
    message_type: Literal[1, 2] | int | None = None
    """What visitors can send. `1` Text and emojis, `2` Text, emojis and images."""
    auto_close_session: Literal[0, 1] | int | None = None
    """Whether idle sessions are closed."""
    session_expired_time: int | None = None
    """Time without activity after which a session is closed."""
    session_expired_unit: Literal["minite", "hour", "day"] | str | None = None
    """Unit of session_expired_time. `minite` Minutes; the vendor spells it so, `hour`
    Hours, `day` Days."""
    theme_mode: Literal["light", "dark"] | str | None = None
    """Theme of the widget."""
    theme_color: str | None = None
    """Color of the widget as #RRGGBB."""
    minimize_style: Literal["round", "bar"] | str | None = None
    """Shape of the minimised widget."""
    chat_icon: str | None = None
    """Number of the icon, as text."""


class LiveChatChannelGetResponse(Envelope, kw_only=True):
    """One live chat channel."""

    data: LiveChatChannelDetail | None = None
    """The channel."""


class LiveChatChannelUpdateRequest(Arguments, kw_only=True):
    id: int
    name: Annotated[str, Meta(max_length=63)] | UnsetType = UNSET
    website_domain: Annotated[str, Meta(max_length=1023)] | UnsetType = UNSET
    communication_method: Literal[1, 2] | UnsetType = UNSET
    destination_type: Literal["extension", "queue", "api"] | UnsetType = UNSET
    destination_id: int | UnsetType = UNSET
    enable_webrtc_inbound_call: Literal[0, 1] | UnsetType = UNSET
    webrtc_trunk_id: int | UnsetType = UNSET
    webrtc_inbound_route_id: int | UnsetType = UNSET
    max_concurrent_call: Annotated[int, Meta(ge=1, le=10)] | UnsetType = UNSET
    message_type: Literal[1, 2] | UnsetType = UNSET
    auto_close_session: Literal[0, 1] | UnsetType = UNSET
    session_expired_time: int | UnsetType = UNSET
    session_expired_unit: Literal["minite", "hour", "day"] | UnsetType = UNSET
    theme_mode: Literal["light", "dark"] | UnsetType = UNSET
    theme_color: (
        Annotated[
            str,
            Meta(
                description="Color of the widget as #RRGGBB, such as #00DDB3",
                pattern="^#[0-9A-Fa-f]{6}\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    minimize_style: Literal["round", "bar"] | UnsetType = UNSET
    chat_icon: Literal["1", "2", "3", "4", "5", "6"] | UnsetType = UNSET


class LiveChatEmbedCodeResponse(Envelope, kw_only=True):
    """The code for the website."""

    website_domain: str | None = None
    """Domain of the website."""
    embed_code: str | None = None
    """HTML script element to put on the site."""


class LiveChatPhotoUploadRequest(Arguments, kw_only=True):
    pass


class LiveChatPhotoUploadResponse(Envelope, kw_only=True):
    """The uploaded picture."""

    file: str | int | None = None
    """Name of the picture on the PBX."""


MessageChannelCategory: TypeAlias = (
    Literal["MARKETING", "UTILITY", "AUTHENTICATION"] | str
)


MessageChannelChannel: TypeAlias = (
    Literal[
        "general",
        "alhambra",
        "apidaze",
        "aspsms",
        "athena",
        "bandwidth",
        "flowroute",
        "ixica",
        "netplanet",
        "siptrunk",
        "skyetel",
        "telnyx",
        "twilio",
        "vetta",
        "voicemeup",
        "voipms",
        "whatsapp",
        "facebook",
    ]
    | str
)


MessageChannelChannelInput: TypeAlias = (
    Literal[
        "general",
        "alhambra",
        "apidaze",
        "aspsms",
        "athena",
        "bandwidth",
        "flowroute",
        "ixica",
        "netplanet",
        "siptrunk",
        "skyetel",
        "telnyx",
        "twilio",
        "vetta",
        "voicemeup",
        "voipms",
        "whatsapp",
        "facebook",
        "livechat",
    ]
    | str
)


class MessageChannelCreateRequest(Arguments, kw_only=True):
    name: Annotated[str, Meta(max_length=127)]
    webhook_url_type: Literal["fqdn", "nat"]
    account_data: list_aliased[MessageChannelCredentialInput]
    channel: MessageChannelChannel
    send_rate: int | UnsetType = UNSET
    auto_close_session: Literal[0, 1] | UnsetType = UNSET
    session_expired_time: int | UnsetType = UNSET
    enb_duplicate_active_session: Literal[0, 1] | UnsetType = UNSET
    accompanying_msg: str | UnsetType = UNSET
    dids: list_aliased[MessageChannelRoute] | UnsetType = UNSET
    phone_number_id: Any | UnsetType = UNSET


class MessageChannelCredential(Model, kw_only=True, gc=False):
    """One credential at the provider, as the PBX tells it."""

    __secrets__ = frozenset({"v"})

    k: str | None = None
    """Name of the credential; see MessageChannelCredentialInput."""
    v: str | None = None
    """Its value."""


class MessageChannelCredentialInput(Arguments, kw_only=True):
    """One credential that the provider wants."""

    __secrets__ = frozenset({"v"})

    k: MessageChannelK
    """Name of the credential; which ones are wanted depends on the provider. `api_key`
    general, athena, ixica, vetta, apidaze, telnyx, `api_secret` apidaze; optional
    for general, athena, ixica, vetta, `api_verify_url` Address that checks
    credentials; optional for general, athena, ixica, vetta, `api_send_url` Address
    that sends messages; general, athena, ixica, vetta, `application_id` bandwidth,
    `account_id` bandwidth, `username` bandwidth, voicemeup, `password` bandwidth,
    `access_key` flowroute, siptrunk, `secret_key` flowroute, siptrunk, skyetel,
    `sid_key` skyetel, `public_key` telnyx, `account_sid` twilio, `auth_token`
    twilio, voicemeup."""
    v: str | UnsetType = UNSET
    """Its value; a plain address for api_verify_url and api_send_url."""


class MessageChannelDeleteRequest(Arguments, kw_only=True):
    id: int


class MessageChannelDetail(Model, kw_only=True, gc=False):
    """Settings of an SMS, WhatsApp or Facebook channel."""

    __secrets__ = frozenset({"verify_token"})

    id: int | None = None
    """Id of the channel."""
    name: str | None = None
    """Name of the channel."""
    domain_type: Literal["fqdn", "nat"] | str | None = None
    """Domain in the webhook address; written as webhook_url_type. `fqdn` Yeastar FQDN,
    `nat` Own domain behind NAT."""
    webhook_gid: str | None = None
    """Global id of the webhook."""
    webhook_url: str | None = None
    """Address to enter at the provider."""
    type: Literal["sms", "whatsapp", "facebook"] | str | None = None
    """Kind of the channel."""
    channel: MessageChannelChannel | None = None
    """Provider of the channel."""
    account_data: list_aliased[MessageChannelCredential] | None = None
    """Credentials at the provider."""
    verify_token: str | None = None
    """Token by which the provider verifies the webhook."""
    phone_number_id: str | None = None
    """Id of the phone number; WhatsApp only."""
    business_account_id: str | None = None
    """Id of the business account; WhatsApp only."""
    send_rate: int | None = None
    """Messages that the PBX may send per second."""
    auto_close_session: Literal[0, 1] | int | None = None
    """Whether idle sessions are closed."""
    session_expired_time: int | None = None
    """Days without activity after which a session is closed."""
    dids: list_aliased[MessageChannelRoute] | None = None
    """Routing per DID number."""
    accompanying_msg: str | None = None
    """Text sent along with files; Apidaze only."""


class MessageChannelEmbedcodeRequest(Arguments, kw_only=True):
    id: int
    email: str | UnsetType = UNSET


class MessageChannelGetRequest(Arguments, kw_only=True):
    id: int


class MessageChannelGetResponse(Envelope, kw_only=True):
    """One channel."""

    data: MessageChannelDetail | None = None
    """The channel."""


class MessageChannelGetlivechatRequest(Arguments, kw_only=True):
    id: int


MessageChannelK: TypeAlias = (
    Literal[
        "api_key",
        "api_secret",
        "api_verify_url",
        "api_send_url",
        "application_id",
        "account_id",
        "username",
        "password",
        "access_key",
        "secret_key",
        "sid_key",
        "public_key",
        "account_sid",
        "auth_token",
    ]
    | str
)


class MessageChannelListItem(Model, kw_only=True, gc=False):
    """A message channel with its state and figures."""

    id: int | None = None
    """Id of the channel."""
    status: MessageChannelStatus | None = None
    """Connection to the provider. `status_connect_succ` Connected,
    `status_connect_fail` Not connected, `status_sub_invalid` Subscription invalid."""
    reason: str | None = None
    """Why the connection failed; else empty."""
    name: str | None = None
    """Name of the channel."""
    channel: MessageChannelChannelInput | None = None
    """Provider of the channel."""
    type: MessageChannelType | None = None
    """Kind of the channel."""
    number: list_aliased[str] | None = None
    """DID numbers of the channel."""
    sent: int | None = None
    """Messages sent."""
    delivered: int | None = None
    """Messages delivered."""
    failed: int | None = None
    """Messages that failed."""
    received: int | None = None
    """Messages received."""


class MessageChannelListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]
    time_range: MessageChannelTimeRange


class MessageChannelListResponse(Envelope, kw_only=True):
    """A page of message channels."""

    total_number: int | None = None
    """Number of channels on all pages."""
    list: list_aliased[MessageChannelListItem] | None = None
    """Channels of this page."""


class MessageChannelQueryRequest(Arguments, kw_only=True):
    ids: str


class MessageChannelQueryResponse(Envelope, kw_only=True):
    """Several channels."""

    list: list_aliased[MessageChannelDetail] | None = None
    """The channels."""


class MessageChannelRoute(Model, kw_only=True, gc=False):
    """Where messages to one DID number go and who may begin sessions with it."""

    id: int | None = None
    """Id of the entry."""


class MessageChannelSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]
    time_range: MessageChannelTimeRange
    search_value: str | UnsetType = UNSET


MessageChannelStatus: TypeAlias = (
    Literal["status_connect_succ", "status_connect_fail", "status_sub_invalid"] | str
)


MessageChannelTimeRange: TypeAlias = Literal[
    "today", "yesterday", "last_7_days", "last_30_days", "this_month", "all"
]


MessageChannelType: TypeAlias = Literal["sms", "whatsapp", "facebook", "livechat"] | str


class MessageChannelUpdateRequest(Arguments, kw_only=True):
    id: int
    name: Annotated[str, Meta(max_length=127)] | UnsetType = UNSET
    webhook_url_type: Literal["fqdn", "nat"] | UnsetType = UNSET
    account_data: list_aliased[MessageChannelCredentialInput] | UnsetType = UNSET
    send_rate: int | UnsetType = UNSET
    auto_close_session: Literal[0, 1] | UnsetType = UNSET
    session_expired_time: int | UnsetType = UNSET
    enb_duplicate_active_session: Literal[0, 1] | UnsetType = UNSET
    accompanying_msg: str | UnsetType = UNSET
    dids: list_aliased[MessageChannelRoute] | UnsetType = UNSET


class MessageChannelWhatsappTemplateRequest(Arguments, kw_only=True):
    omnichannel_id: int
    category: MessageChannelCategory | UnsetType = UNSET
    language: str | UnsetType = UNSET
    search_value: str | UnsetType = UNSET
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class WhatsAppTemplate(Model, kw_only=True, gc=False):
    """A WhatsApp message template."""

    id: int | None = None
    """Id in the PBX."""
    template_id: str | None = None
    """Id at WhatsApp."""
    name: str | None = None
    """Name of the template."""
    parameter_format: Literal["POSITIONAL", "NAMED"] | str | None = None
    """How placeholders are written. `POSITIONAL` By number, as in {{1}}, `NAMED` By
    name, as in {{name}}."""
    language: str | None = None
    """Language code."""
    category: str | None = None
    """Category, such as MARKETING."""
    sub_category: str | None = None
    """Subcategory."""
    components_data: str | None = None
    """JSON text with the parts of the template."""
    omnichannel_id: int | None = None
    """Id of the WhatsApp channel."""


class WhatsAppTemplateListResponse(Envelope, kw_only=True):
    """A page of WhatsApp templates."""

    total_number: int | None = None
    """Number of templates on all pages."""
    data: list_aliased[WhatsAppTemplate] | None = None
    """Templates of this page."""
