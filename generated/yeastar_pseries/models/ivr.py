# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class IvrAllowedCallNumber(Arguments, kw_only=True):
    """A ring group, queue or conference that callers may dial; its fields are open."""


class IvrAllowedExtension(Arguments, kw_only=True):
    """An extension or group that callers may dial; its fields are open."""


class IvrAllowedRoute(Arguments, kw_only=True):
    """An outbound route that callers may use; its fields are open."""


class IvrCreateRequest(Arguments, kw_only=True):
    number: Annotated[str, Meta(min_length=1)]
    name: str
    prompt: str
    prompt_repeat: Annotated[int, Meta(ge=1, le=5)]
    resp_timeout: Annotated[int, Meta(ge=1, le=10)]
    digit_timeout: Annotated[int, Meta(ge=1, le=10)]
    dial_ext_option: Literal["disable", "all", "allow", "restrict"]
    alert_info: str | UnsetType = UNSET
    client_unique_ringtone: str | UnsetType = UNSET
    dial_ext_list: list[IvrAllowedExtension] | UnsetType = UNSET
    restrict_dial_ext_list: list[IvrRestrictedExtension] | UnsetType = UNSET
    enb_dial_call_number: Literal[0, 1] | UnsetType = UNSET
    dial_call_number_list: list[IvrAllowedCallNumber] | UnsetType = UNSET
    enb_dial_outb_routes: Literal[0, 1] | UnsetType = UNSET
    dial_outb_route_list: list[IvrAllowedRoute] | UnsetType = UNSET


class IvrDeleteRequest(Arguments, kw_only=True):
    id: int


class IvrDetail(Model, kw_only=True, gc=False):
    """All settings of an IVR."""

    id: int | None = None
    """IVR id."""
    number: str | None = None
    """Number that callers dial."""
    name: str | None = None
    """Name of the IVR."""
    prompt: str | None = None
    """Comma-separated prompt names; default is the PBX's own."""
    prompt_repeat: int | None = None
    """How often the prompt is played."""
    resp_timeout: int | None = None
    """Seconds to wait for a key after the prompt."""
    digit_timeout: int | None = None
    """Seconds to wait for the next digit."""
    dial_ext_option: Literal["disable", "all", "allow", "restrict"] | str | None = None
    """Which extensions callers may dial."""
    enb_dial_outb_routes: Literal[0, 1] | int | None = None
    """1 lets callers dial out over outbound routes."""
    enb_dial_check_vm: Literal[0, 1] | int | None = None
    """1 lets callers check voicemail."""
    press0_dest: IvrKeyDestination | None = None
    """Kind of destination of key 0. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press0_dest_prefix: str | None = None
    """Dial prefix or play count of key 0."""
    press0_dest_value: str | None = None
    """Target of key 0, by its kind of destination."""
    press1_dest: IvrKeyDestination | None = None
    """Kind of destination of key 1. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press1_dest_prefix: str | None = None
    """Dial prefix or play count of key 1."""
    press1_dest_value: str | None = None
    """Target of key 1, by its kind of destination."""
    press2_dest: IvrKeyDestination | None = None
    """Kind of destination of key 2. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press2_dest_prefix: str | None = None
    """Dial prefix or play count of key 2."""
    press2_dest_value: str | None = None
    """Target of key 2, by its kind of destination."""
    press3_dest: IvrKeyDestination | None = None
    """Kind of destination of key 3. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press3_dest_prefix: str | None = None
    """Dial prefix or play count of key 3."""
    press3_dest_value: str | None = None
    """Target of key 3, by its kind of destination."""
    press4_dest: IvrKeyDestination | None = None
    """Kind of destination of key 4. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press4_dest_prefix: str | None = None
    """Dial prefix or play count of key 4."""
    press4_dest_value: str | None = None
    """Target of key 4, by its kind of destination."""
    press5_dest: IvrKeyDestination | None = None
    """Kind of destination of key 5. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press5_dest_prefix: str | None = None
    """Dial prefix or play count of key 5."""
    press5_dest_value: str | None = None
    """Target of key 5, by its kind of destination."""
    press6_dest: IvrKeyDestination | None = None
    """Kind of destination of key 6. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press6_dest_prefix: str | None = None
    """Dial prefix or play count of key 6."""
    press6_dest_value: str | None = None
    """Target of key 6, by its kind of destination."""
    press7_dest: IvrKeyDestination | None = None
    """Kind of destination of key 7. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press7_dest_prefix: str | None = None
    """Dial prefix or play count of key 7."""
    press7_dest_value: str | None = None
    """Target of key 7, by its kind of destination."""
    press8_dest: IvrKeyDestination | None = None
    """Kind of destination of key 8. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press8_dest_prefix: str | None = None
    """Dial prefix or play count of key 8."""
    press8_dest_value: str | None = None
    """Target of key 8, by its kind of destination."""
    press9_dest: IvrKeyDestination | None = None
    """Kind of destination of key 9. `end_call` Hang up, `extension` An extension,
    `ext_vm` Voicemail of an extension, `ivr` An IVR, `call_flow` A call flow,
    `ring_group` A ring group, `queue` A queue, `group_vm` A group voicemail,
    `conference` A conference room, `dial_by_name` Dial by name, `external_num` An
    outside number, `play_greeting` Play a prompt, then leave the IVR, `play_prompt`
    Play a prompt, then return to the IVR."""
    press9_dest_prefix: str | None = None
    """Dial prefix or play count of key 9."""
    press9_dest_value: str | None = None
    """Target of key 9, by its kind of destination."""


class IvrGetRequest(Arguments, kw_only=True):
    id: int


class IvrGetResponse(Envelope, kw_only=True):
    """One IVR."""

    data: IvrDetail | None = None
    """The IVR."""


IvrKeyDestination: TypeAlias = (
    Literal[
        "end_call",
        "extension",
        "ext_vm",
        "ivr",
        "call_flow",
        "ring_group",
        "queue",
        "group_vm",
        "conference",
        "dial_by_name",
        "external_num",
        "play_greeting",
        "play_prompt",
    ]
    | str
)


class IvrListItem(Model, kw_only=True, gc=False):
    """An IVR, as list and search show it."""

    id: int | None = None
    """IVR id; other IVR calls ask for it."""
    number: str | None = None
    """Number that callers dial."""
    name: str | None = None
    """Name of the IVR."""
    dial_ext_option: Literal["disable", "all", "allow", "restrict"] | str | None = None
    """Which extensions callers may dial. `disable` No extension, `all` Every
    extension, `allow` The listed extensions, `restrict` All but the listed
    extensions."""
    enb_dial_outb_routes: Literal[0, 1] | int | None = None
    """1 lets callers dial out over outbound routes."""
    client_unique_ringtone: str | None = None
    """Linkus ringtone for calls of this IVR; newer firmware only."""


class IvrListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "number", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class IvrListResponse(Envelope, kw_only=True):
    """A page of IVRs."""

    total_number: int | None = None
    """IVRs there are, or that match."""
    data: list[IvrListItem] | None = None
    """IVRs of this page."""


class IvrQueryRequest(Arguments, kw_only=True):
    ids: str


class IvrQueryResponse(Envelope, kw_only=True):
    """Several IVRs."""

    data: list[IvrDetail] | None = None
    """The IVRs asked for."""


class IvrRestrictedExtension(Arguments, kw_only=True):
    """An extension or group that callers may not dial; its fields are open."""


class IvrSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "number", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class IvrUpdateRequest(Arguments, kw_only=True):
    id: int
    number: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    name: str | UnsetType = UNSET
    prompt: str | UnsetType = UNSET
    prompt_repeat: Annotated[int, Meta(ge=1, le=5)] | UnsetType = UNSET
    resp_timeout: Annotated[int, Meta(ge=1, le=10)] | UnsetType = UNSET
    digit_timeout: Annotated[int, Meta(ge=1, le=10)] | UnsetType = UNSET
    alert_info: str | UnsetType = UNSET
    client_unique_ringtone: str | UnsetType = UNSET
    dial_ext_option: Literal["disable", "all", "allow", "restrict"] | UnsetType = UNSET
    dial_ext_list: list[IvrAllowedExtension] | UnsetType = UNSET
    restrict_dial_ext_list: list[IvrRestrictedExtension] | UnsetType = UNSET
    enb_dial_call_number: Literal[0, 1] | UnsetType = UNSET
    dial_call_number_list: list[IvrAllowedCallNumber] | UnsetType = UNSET
    enb_dial_outb_routes: Literal[0, 1] | UnsetType = UNSET
    dial_outb_route_list: list[IvrAllowedRoute] | UnsetType = UNSET
