# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class ExtensionCreateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"user_password", "reg_password", "vm_pin"})

    user_password: Annotated[
        str,
        Meta(
            description="Login password; needs digits, upper and lower case",
            pattern="[0-9].*[a-z].*[A-Z]|[0-9].*[A-Z].*[a-z]|[a-z].*[0-9].*[A-Z]|[a-z].*[A-Z].*[0-9]|[A-Z].*[0-9].*[a-z]|[A-Z].*[a-z].*[0-9]",
        ),
    ]
    reg_name: Annotated[str, Meta(max_length=63)]
    reg_password: str
    concurrent_registrations: Literal[1, 2, 3, 4, 5]
    presence_status: ExtensionPresenceStatusInput
    type: Literal["SIP"]
    number: Annotated[
        str,
        Meta(
            description="Extension number, digits only",
            max_length=8,
            pattern="^[0-9]+\\Z",
        ),
    ]
    first_name: str | UnsetType = UNSET
    last_name: str | UnsetType = UNSET
    email_addr: (
        Annotated[
            str,
            Meta(
                description="Email address of the user; must be unique",
                pattern="^(.+@.+)?\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    mobile_number: str | UnsetType = UNSET
    role_id: int | UnsetType = UNSET
    organization_list: list[ExtensionOrganization] | UnsetType = UNSET
    title: str | UnsetType = UNSET
    email_language: ExtensionEmailLanguageInput | UnsetType = UNSET
    user_lang: str | UnsetType = UNSET
    vm_lang: str | UnsetType = UNSET
    caller_id: (
        Annotated[
            str,
            Meta(
                description="Number shown to others: digits, letters and ( ) . - + * #",
                max_length=31,
                pattern="^[^\\s!\"$%&',/:;<=>?@\\[\\\\\\]^_`{|}~]*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    presence_list: list[ExtensionPresenceSetting] | UnsetType = UNSET
    presence_mobile_prefix: str | UnsetType = UNSET
    agent_id: str | UnsetType = UNSET
    enb_vm: Literal[0, 1] | int | UnsetType = UNSET
    enb_vm_pin: Literal[0, 1] | int | UnsetType = UNSET
    vm_pin: str | UnsetType = UNSET


class ExtensionDeleteRequest(Arguments, kw_only=True):
    id: int


class ExtensionDetail(Model, kw_only=True, gc=False):
    """Settings of an extension."""

    __secrets__ = frozenset({"user_password", "reg_password"})

    id: int | None = None
    """Id of the extension, other than its number."""
    type: Literal["SIP", "FXS"] | str | None = None
    """Type of the extension. `FXS` Analog extension; Appliance Edition only."""
    fxs_port: str | None = None
    """Port of an analog extension; 1-5 means Span1-Port5."""
    first_name: str | None = None
    """First name of the user."""
    last_name: str | None = None
    """Last name of the user."""
    email_addr: str | None = None
    """Email address of the user."""
    mobile_number: str | None = None
    """Mobile number of the user."""
    user_password: str | None = None
    """Password of the user's login."""
    organization_list: list[ExtensionOrganization] | None = None
    """Organizations that the extension belongs to."""
    role_id: int | None = None
    """Id of the user role."""
    title: str | None = None
    """Job title."""
    email_language: ExtensionEmailLanguage | None = None
    """Language of emails to the user; missing on older firmware. `follow_system`
    System email language, `bp` Portuguese (Brazil)."""
    user_lang: ExtensionUserLang | None = None
    """Language of prompts in the user's calls; missing on older firmware."""
    number: str | None = None
    """Extension number."""
    caller_id: str | None = None
    """Number shown to others."""
    reg_name: str | None = None
    """SIP registration name."""
    reg_password: str | None = None
    """SIP registration password."""
    concurrent_registrations: Literal[1, 2, 3, 4, 5] | int | None = None
    """IP phones that may register at a time; up to 3 on older firmware."""
    presence_status: ExtensionPresenceStatus | None = None
    """Presence now in force."""


ExtensionEmailLanguage: TypeAlias = (
    Literal["follow_system", "zh-cn", "en", "ru", "de", "fr", "bp", "it", "tr"] | str
)


ExtensionEmailLanguageInput: TypeAlias = Literal[
    "follow_system", "zh-cn", "en", "ru", "de", "fr", "bp", "it", "tr"
]


ExtensionExtDevType: TypeAlias = (
    Literal["fxs", "sip", "linkusdesktop", "linkusmobile", "linkusweb"] | str
)


class ExtensionGetRequest(Arguments, kw_only=True):
    id: int


class ExtensionGetResponse(Envelope, kw_only=True):
    """One extension."""

    data: ExtensionDetail | None = None
    """The extension."""


class ExtensionGetpasswordRequest(Arguments, kw_only=True):
    id: int
    type: Literal["reg_password", "vm_pin"]


class ExtensionGetpasswordResponse(Envelope, kw_only=True):
    """One secret of an extension."""

    __secrets__ = frozenset({"password"})

    password: str | None = None
    """The secret in Base64."""


class ExtensionListItem(Model, kw_only=True, gc=False):
    """An extension as lists show it."""

    id: int | None = None
    """Id of the extension, other than its number."""
    online_status: OnlineStatusByEndpoint | None = None
    """Where the extension is signed in."""
    presence_status: ExtensionPresenceStatus | None = None
    """Presence now in force."""
    custom_presence_status: str | None = None
    """Presence text of the user."""
    number: str | None = None
    """Extension number."""
    caller_id_name: str | None = None
    """Name of the user."""
    role_name: str | None = None
    """Name of the user role."""
    email_addr: str | None = None
    """Email address; left out when unset."""
    mobile_number: str | None = None
    """Mobile number; left out when unset."""
    timezone: str | None = None
    """Name of the extension's time zone."""


class ExtensionListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: ExtensionSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class ExtensionListResponse(Envelope, kw_only=True):
    """A page of extensions."""

    total_number: int | None = None
    """Number of extensions that match."""
    data: list[ExtensionListItem] | None = None
    """Extensions of this page."""


class ExtensionOrganization(Model, kw_only=True, gc=False):
    """An organization that an extension belongs to; an open object, as its fields are
    not documented here."""


class ExtensionPresenceSetting(Arguments, kw_only=True):
    """Forwarding and ringing of one presence; an open object, as its fields are not
    documented here."""


ExtensionPresenceStatus: TypeAlias = (
    Literal["available", "away", "business_trip", "do_not_disturb", "lunch", "off_work"]
    | str
)


ExtensionPresenceStatusInput: TypeAlias = Literal[
    "available", "away", "business_trip", "do_not_disturb", "lunch", "off_work"
]


class ExtensionQueryRequest(Arguments, kw_only=True):
    ids: str


class ExtensionQueryResponse(Envelope, kw_only=True):
    """Several extensions."""

    data: list[ExtensionDetail] | None = None
    """The extensions asked for."""


class ExtensionSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: ExtensionSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class ExtensionSendWelcomeEmailRequest(Arguments, kw_only=True):
    id_list: list[int]


ExtensionSortBy: TypeAlias = Literal[
    "id", "number", "caller_id_name", "email_addr", "mobile_number", "presence_status"
]


class ExtensionUpdateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"user_password", "reg_password", "vm_pin"})

    id: int
    first_name: str | UnsetType = UNSET
    last_name: str | UnsetType = UNSET
    email_addr: (
        Annotated[
            str,
            Meta(
                description="Email address of the user; must be unique",
                pattern="^(.+@.+)?\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    mobile_number: str | UnsetType = UNSET
    user_password: (
        Annotated[
            str,
            Meta(
                description="Login password; needs digits, upper and lower case",
                pattern="[0-9].*[a-z].*[A-Z]|[0-9].*[A-Z].*[a-z]|[a-z].*[0-9].*[A-Z]|[a-z].*[A-Z].*[0-9]|[A-Z].*[0-9].*[a-z]|[A-Z].*[a-z].*[0-9]",
            ),
        ]
        | UnsetType
    ) = UNSET
    role_id: int | UnsetType = UNSET
    organization_list: list[ExtensionOrganization] | UnsetType = UNSET
    title: str | UnsetType = UNSET
    email_language: ExtensionEmailLanguageInput | UnsetType = UNSET
    user_lang: str | UnsetType = UNSET
    vm_lang: str | UnsetType = UNSET
    caller_id: (
        Annotated[
            str,
            Meta(
                description="Number shown to others: digits, letters and ( ) . - + * #",
                max_length=31,
                pattern="^[^\\s!\"$%&',/:;<=>?@\\[\\\\\\]^_`{|}~]*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    reg_name: Annotated[str, Meta(max_length=63)] | UnsetType = UNSET
    reg_password: str | UnsetType = UNSET
    concurrent_registrations: Literal[1, 2, 3, 4, 5] | UnsetType = UNSET
    presence_status: ExtensionPresenceStatusInput | UnsetType = UNSET
    presence_list: list[ExtensionPresenceSetting] | UnsetType = UNSET
    presence_mobile_prefix: str | UnsetType = UNSET
    agent_id: str | UnsetType = UNSET
    enb_vm: Literal[0, 1] | int | UnsetType = UNSET
    enb_vm_pin: Literal[0, 1] | int | UnsetType = UNSET
    vm_pin: str | UnsetType = UNSET


ExtensionUserLang: TypeAlias = (
    Literal[
        "follow_system",
        "sound-ar",
        "sound-cz",
        "sound-de",
        "sound-en",
        "sound-en_BR",
        "sound-es",
        "sound-es_LT",
        "sound-fa",
        "sound-fr",
        "sound-gr",
        "sound-hr",
        "sound-id",
        "sound-it",
        "sound-iw",
        "sound-nl",
        "sound-pl",
        "sound-pt",
        "sound-pt_BR",
        "sound-ro",
        "sound-ru",
        "sound-sk",
        "sound-sl",
        "sound-sr",
    ]
    | str
)


class OnlineStatus(Model, kw_only=True, gc=False):
    """State of one kind of endpoint."""

    status: Literal[0, 1] | int | None = None
    """Whether the endpoint is online. `0` Offline, `1` Online."""
    ext_dev_type: ExtensionExtDevType | None = None
    """Kind of endpoint; may be left out. `fxs` Analog phone; Appliance Edition only."""
    status_list: list[OnlineStatusDevice] | None = None
    """State per registered device; left out when there is none."""


class OnlineStatusByEndpoint(Model, kw_only=True, gc=False):
    """State of each endpoint of an extension."""

    sip_phone: OnlineStatus | None = None
    """SIP phones."""
    linkus_desktop: OnlineStatus | None = None
    """Linkus desktop client."""
    linkus_mobile: OnlineStatus | None = None
    """Linkus mobile client."""
    linkus_web: OnlineStatus | None = None
    """Linkus web client."""
    fxs_phone: OnlineStatus | None = None
    """Analog phone; Appliance Edition only."""


class OnlineStatusDevice(Model, kw_only=True, gc=False):
    """One registered device of an endpoint."""

    status: int | None = None
    """1 when the device is online, else 0."""
    ip: str | None = None
    """Address of the device."""
    linkus_dev_type: str | None = None
    """Platform of a Linkus client, e.g. android."""
