# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class ConferenceCreateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"partic_password", "moderator_password"})

    name: Annotated[str, Meta(max_length=127)]
    number: Annotated[
        str,
        Meta(
            description="Number that participants dial, digits only",
            max_length=7,
            pattern="^[0-9]+\\Z",
        ),
    ]
    partic_password: Annotated[str, Meta(max_length=15)] | UnsetType = UNSET
    moderator_password: Annotated[str, Meta(max_length=15)] | UnsetType = UNSET
    sound_prompt: Literal["default", "ext_number"] | UnsetType = UNSET
    enb_custom_language: Literal[0, 1] | UnsetType = UNSET
    prompt_language: str | UnsetType = UNSET
    enb_wait_moderator: Literal[0, 1] | UnsetType = UNSET
    allow_partic_invite: Literal[0, 1] | UnsetType = UNSET
    moderator_list: list[str] | UnsetType = UNSET


class ConferenceCreateResponse(Envelope, kw_only=True):
    """The new conference room."""

    id: int | None = None
    """Id of the new conference room."""


class ConferenceDeleteRequest(Arguments, kw_only=True):
    id: int


class ConferenceDetail(Model, kw_only=True, gc=False):
    """Settings of a conference room."""

    id: int | None = None
    """Conference id."""
    name: str | None = None
    """Name of the conference."""
    number: str | None = None
    """Number that participants dial."""
    has_partic_password: Literal[0, 1] | int | None = None
    """1 if participants need a password."""
    has_moderator_password: Literal[0, 1] | int | None = None
    """1 if moderators need a password."""
    sound_prompt: Literal["default", "ext_number"] | str | None = None
    """What is heard when somebody joins or leaves. `default` A tone, `ext_number` The
    extension number."""
    allow_partic_invite: Literal[0, 1] | int | None = None
    """1 lets extension members invite others with #."""
    enb_wait_moderator: Literal[0, 1] | int | None = None
    """1 starts the conference only when a moderator is there."""
    moderator_list: list[ConferenceModerator] | None = None
    """Moderators of the conference."""
    enb_custom_language: Literal[0, 1] | int | None = None
    """1 uses prompt_language; 0 follows the system."""
    prompt_language: str | None = None
    """Language of prompts, e.g. sound-en; the vendor's list was seen in part."""


class ConferenceGetRequest(Arguments, kw_only=True):
    id: int


class ConferenceGetResponse(Envelope, kw_only=True):
    """One conference room."""

    data: ConferenceDetail | None = None
    """The conference room."""


class ConferenceInviteMemberRequest(Arguments, kw_only=True):
    invitemembers: list[str]
    dialpermission: Annotated[str, Meta(min_length=1)]
    number: Annotated[str, Meta(min_length=1)]


class ConferenceListItem(Model, kw_only=True, gc=False):
    """A conference room, as list and search show it."""

    id: int | None = None
    """Conference id; other conference calls ask for it."""
    name: str | None = None
    """Name of the conference."""
    number: str | None = None
    """Number that participants dial."""
    moderator_list: list[ConferenceModerator] | None = None
    """Moderators of the conference."""


class ConferenceListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]
    sort_by: Literal["number", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class ConferenceListResponse(Envelope, kw_only=True):
    """A page of conference rooms."""

    total_number: int | None = None
    """Conference rooms there are, or that match."""
    data: list[ConferenceListItem] | None = None
    """Conference rooms of this page."""


class ConferenceMemberRequest(Arguments, kw_only=True):
    member_channel_id: Annotated[str, Meta(min_length=1)]
    number: Annotated[str, Meta(min_length=1)]


class ConferenceModerator(Model, kw_only=True, gc=False):
    """A moderator of a conference room."""

    id: str | None = None
    """Extension or extension group id, as a string."""
    name: str | None = None
    """Name of the extension or group."""
    type: Literal["extension", "ext_group"] | str | None = None
    """Kind of moderator. `extension` An extension, `ext_group` An extension group."""


class ConferenceQueryOngoingConferenceRequest(Arguments, kw_only=True):
    number: str


class ConferenceQueryOngoingConferenceResponse(Envelope, kw_only=True):
    """Conferences in progress."""

    data: list[OngoingConference] | None = None
    """Conferences in progress."""


class ConferenceQueryRequest(Arguments, kw_only=True):
    ids: int | str


class ConferenceQueryResponse(Envelope, kw_only=True):
    """Several conference rooms."""

    data: list[ConferenceDetail] | None = None
    """The conference rooms asked for."""


class ConferenceSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]
    sort_by: Literal["number", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class ConferenceStartInterimConferenceRequest(Arguments, kw_only=True):
    number: Annotated[str, Meta(min_length=1)]
    name: str
    members: list[str]
    moderators: list[str]
    dialpermission: Annotated[str, Meta(min_length=1)]


ConferenceType: TypeAlias = Literal["partic_password", "moderator_password"]


class ConferenceUpdateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"partic_password", "moderator_password"})

    id: int
    name: Annotated[str, Meta(max_length=127)] | UnsetType = UNSET
    partic_password: Annotated[str, Meta(max_length=15)] | UnsetType = UNSET
    moderator_password: Annotated[str, Meta(max_length=15)] | UnsetType = UNSET
    sound_prompt: Literal["default", "ext_number"] | UnsetType = UNSET
    enb_custom_language: Literal[0, 1] | UnsetType = UNSET
    prompt_language: str | UnsetType = UNSET
    enb_wait_moderator: Literal[0, 1] | UnsetType = UNSET
    allow_partic_invite: Literal[0, 1] | UnsetType = UNSET
    moderator_list: list[str] | UnsetType = UNSET


class ConferenceViewpasswordRequest(Arguments, kw_only=True):
    id: int
    type: ConferenceType


class ConferenceViewpasswordResponse(Envelope, kw_only=True):
    """A password of a conference."""

    __secrets__ = frozenset({"password"})

    password: str | None = None
    """The password in clear text."""


class OngoingConference(Model, kw_only=True, gc=False):
    """A conference in progress."""

    call_id: str | None = None
    """Id of the conference call, e.g. 1748247575.86."""
    conference_number: str | None = None
    """Number of the conference."""
    conference_name: str | None = None
    """Name of the conference."""
    members: list[OngoingConferenceMember] | None = None
    """Members who take part."""


class OngoingConferenceMember(Model, kw_only=True, gc=False):
    """A member of a running conference."""

    from_: str | None = field(name="from", default=None)
    """Number of the member."""
    trunk_name: str | None = None
    """Trunk of an outside member, else <no name>."""
    channel_id: str | None = None
    """Channel id, e.g. PJSIP/1003-00000021; used to mute or kick."""
    member_type: Literal["ext", "trunk"] | str | None = None
    """Kind of member. `ext` An extension, `trunk` An outside number over a trunk."""
    member_status: Literal["ANSWERED", "HOLD"] | str | None = None
    """State of the member. `ANSWERED` Has joined, `HOLD` Has joined and waits for a
    moderator."""
