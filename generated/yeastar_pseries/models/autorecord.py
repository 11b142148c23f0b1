# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class AutorecordConference(Model, kw_only=True, gc=False):
    """A conference that is recorded."""

    id: int | None = None
    """Conference id."""
    text: str | None = None
    """Name of the conference."""


class AutorecordConferenceInput(Arguments, kw_only=True):
    """A conference that shall be recorded."""

    id: int
    """Conference id."""
    text: str | UnsetType = UNSET
    """Name of the conference."""


class AutorecordExtension(Model, kw_only=True, gc=False):
    """An extension, group or organization whose calls are recorded."""

    id: int | None = None
    """Id of the extension, group or organization."""
    type: AutorecordType | None = None
    """What the id stands for. `extension` An extension, `ext_group` An extension
    group, `organization` An organization."""
    text: str | None = None
    """Name of the extension, group or organization."""
    text2: str | None = None
    """Extension number; for groups and organizations the name."""
    enb_continue_record_on_transfer: Literal[0, 1] | int | None = None
    """1 goes on recording after a transfer."""


class AutorecordExtensionInput(Arguments, kw_only=True):
    """An extension, group or organization whose calls shall be recorded."""

    id: int | UnsetType = UNSET
    """Id of the extension, group or organization; send it."""
    type: AutorecordTypeInput | UnsetType = UNSET
    """What the id stands for; send it. `extension` An extension, `ext_group` An
    extension group, `organization` An organization."""
    text: str | UnsetType = UNSET
    """Name of the extension, group or organization."""
    text2: str | UnsetType = UNSET
    """Extension number; for groups and organizations the name."""
    enb_continue_record_on_transfer: Literal[0, 1] | UnsetType = UNSET
    """1 goes on recording after a transfer."""


class AutorecordGetResponse(Envelope, kw_only=True):
    """Settings of automatic recording."""

    auto_record: AutorecordSettings | None = None
    """The settings."""


class AutorecordIvr(Model, kw_only=True, gc=False):
    """An IVR whose calls are recorded; its fields are open."""


class AutorecordQueue(Model, kw_only=True, gc=False):
    """A queue whose calls are recorded; its fields are open."""


class AutorecordSettings(Model, kw_only=True, gc=False):
    """Settings of automatic recording."""

    enb_internal: Literal[0, 1] | int | None = None
    """1 records internal calls."""
    internal_prompt: str | None = None
    """Prompt of recorded internal calls."""
    outbound_prompt: str | None = None
    """Prompt of recorded outgoing calls."""
    inbound_prompt: str | None = None
    """Prompt of recorded incoming calls."""
    start_prompt: str | None = None
    """Prompt when a user starts recording; newer firmware only."""
    end_prompt: str | None = None
    """Prompt when a user stops recording; newer firmware only."""
    enb_channel_separate: Literal[0, 1] | int | None = None
    """1 records in stereo, one channel per party."""
    record_file_format: Literal["wav", "mp3"] | str | None = None
    """File format of stereo recordings."""
    enb_paging: Literal[0, 1] | int | None = None
    """1 records paging and intercom."""
    record_trunk_list: list[AutorecordTrunk] | None = None
    """Trunks whose calls are recorded."""
    record_ext_list: list[AutorecordExtension] | None = None
    """Extensions whose calls are recorded."""
    record_conference_list: list[AutorecordConference] | None = None
    """Conferences that are recorded."""
    record_queue_list: list[AutorecordQueue] | None = None
    """Queues whose calls are recorded."""
    record_ivr_list: list[AutorecordIvr] | None = None
    """IVRs whose calls are recorded."""


class AutorecordTrunk(Model, kw_only=True, gc=False):
    """A trunk whose calls are recorded."""

    id: int | None = None
    """Trunk id."""
    type: str | None = None
    """Kind of trunk."""
    text: str | None = None
    """Name of the trunk."""
    enb_config: Literal[0, 1] | int | None = None
    """1 beeps at intervals while a call is recorded."""
    number_value: int | None = None
    """Seconds between two beeps."""


class AutorecordTrunkInput(Arguments, kw_only=True):
    """A trunk whose calls shall be recorded."""

    id: int
    """Trunk id, from system/get_menuoptions (trunk)."""
    type: str | UnsetType = UNSET
    """Kind of trunk; not needed."""
    text: str | UnsetType = UNSET
    """Name of the trunk; not needed."""
    enb_config: Literal[0, 1] | UnsetType = UNSET
    """1 beeps at intervals while a call is recorded."""
    number_value: int | UnsetType = UNSET
    """Seconds between two beeps."""


AutorecordType: TypeAlias = Literal["extension", "ext_group", "organization"] | str


AutorecordTypeInput: TypeAlias = Literal["extension", "ext_group", "organization"]


class AutorecordUpdateRequest(Arguments, kw_only=True):
    enb_internal: Literal[0, 1] | UnsetType = UNSET
    internal_prompt: str | UnsetType = UNSET
    outbound_prompt: str | UnsetType = UNSET
    inbound_prompt: str | UnsetType = UNSET
    start_prompt: str | UnsetType = UNSET
    end_prompt: str | UnsetType = UNSET
    enb_channel_separate: Literal[0, 1] | UnsetType = UNSET
    record_file_format: Literal["wav", "mp3"] | UnsetType = UNSET
    enb_paging: Literal[0, 1] | UnsetType = UNSET
    record_trunk_list: list[AutorecordTrunkInput] | UnsetType = UNSET
    record_ext_list: list[AutorecordExtensionInput] | UnsetType = UNSET
    record_conference_list: list[AutorecordConferenceInput] | UnsetType = UNSET
    record_queue_list: list[AutorecordQueue] | UnsetType = UNSET
    record_ivr_list: list[AutorecordIvr] | UnsetType = UNSET
