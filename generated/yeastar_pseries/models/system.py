# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class MenuOption(Model, kw_only=True, gc=False):
    """One choice of a menu."""

    text: str | None = None
    """Name to show."""
    value: str | None = None
    """Id of the choice, as a string."""
    type: str | None = None
    """Kind of the choice, e.g. the trunk type in the menu trunk."""
    item: list[MenuSuboption] | None = None
    """Sub-organizations; in the menu org_list only."""


class MenuSuboption(Model, kw_only=True, gc=False):
    """A choice below another one, i.e. a sub-organization."""

    text: str | None = None
    """Name to show."""
    value: str | None = None
    """Id of the choice, as a string."""


class SystemCapacity(Model, kw_only=True, gc=False):
    """What the PBX allows and what is in use."""

    extension_capacity: int | None = None
    """Extensions allowed."""
    extension_used: int | None = None
    """Extensions in use."""
    cc_capacity: int | None = None
    """Concurrent calls allowed."""
    cc_used: int | None = None
    """Concurrent calls in progress."""
    ai_transcription_onetime_capacity: int | None = None
    """AI transcription bought once, in seconds."""
    ai_transcription_onetime_used: int | None = None
    """AI transcription used up of what was bought once, in seconds."""
    ai_transcription_pack_capacity: int | None = None
    """AI transcription of the monthly pack, in seconds."""
    ai_transcription_pack_used: int | None = None
    """AI transcription used this month, in seconds."""
    ai_receptionist_onetime_capacity: int | None = None
    """AI receptionist time bought once, in seconds."""
    ai_receptionist_onetime_used: int | None = None
    """AI receptionist time used up of what was bought once, in seconds."""
    ai_receptionist_pack_capacity: int | None = None
    """AI receptionist time of the monthly pack, in seconds."""
    ai_receptionist_pack_used: int | None = None
    """AI receptionist time used this month, in seconds."""


class SystemCapacityResponse(Envelope, kw_only=True):
    """Capacity of the PBX."""

    data: SystemCapacity | None = None
    """Limits and what is used of them."""


class SystemGetMenuoptionsRequest(Arguments, kw_only=True):
    menu: SystemMenu
    id: int | UnsetType = UNSET


class SystemGetMenuoptionsResponse(Envelope, kw_only=True):
    """The choices of a menu."""

    data: list[MenuOption] | None = None
    """Choices in the order of the portal."""


class SystemInformation(Model, kw_only=True, gc=False):
    """Identity, firmware and clock of a PBX."""

    device_name: str | None = None
    """Name given to the PBX."""
    model_name: str | None = None
    """Model of the PBX, such as P-Series Software Edition."""
    sn: str | None = None
    """Serial number; events carry it as sn, too."""
    hardware_version: str | None = None
    """Hardware revision of an appliance."""
    firmware_version: str | None = None
    """Firmware; starts with 37 (appliance), 83 (software) or 84 (cloud)."""
    system_time: str | None = None
    """PBX-local time, written in the two formats below."""
    up_time: int | None = None
    """Seconds since the PBX started."""
    system_date_format: str | None = None
    """Date format of the PBX, e.g. YYYY/MM/DD."""
    system_time_format: str | None = None
    """Time format of the PBX, e.g. hh:mm:ss; ends in AM or PM on a 12-hour PBX."""
    timestamp: int | None = None
    """Clock of the PBX as Unix seconds (UTC)."""


class SystemInformationResponse(Envelope, kw_only=True):
    """Facts about the PBX."""

    data: SystemInformation | None = None
    """What the PBX is."""


SystemMenu: TypeAlias = (
    Literal[
        "extension",
        "ext_group",
        "org_list",
        "trunk",
        "role",
        "phonebook",
        "group_vm",
        "IVR",
        "ring_group",
        "queue",
        "queue_agent",
        "conference",
        "pinset",
        "timezone",
        "system_prompt",
        "custom_prompt",
        "certificate",
        "autop_method",
    ]
    | str
)


class SystemSendemailRequest(Arguments, kw_only=True):
    email_server: Literal["follow_system", "ys", "custom"]
    recipient: list[str] | UnsetType = UNSET
    cc: list[str] | UnsetType = UNSET
    bcc: list[str] | UnsetType = UNSET
    subject: str | UnsetType = UNSET
    body: str | UnsetType = UNSET
    attachments: list[str] | UnsetType = UNSET
    force_attach: Literal[0, 1] | UnsetType = UNSET
