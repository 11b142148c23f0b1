# Made by `make generate` from spec/asyncapi/; edits are lost.

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionCallState:
    """Call state of an extension."""

    extension: str | None = None
    """Extension number."""
    status: Literal["Ringing", "Busy", "Idle"] | str | None = None
    """State now. `Ringing` An incoming call rings, `Busy` Dialling or talking, `Idle`
    No call."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionChange:
    """What was done to an extension."""

    ext_number: str | None = None
    """Extension number."""
    option: Literal["CREATE", "UPDATE", "DELETE"] | str | None = None
    """What was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionPresenceState:
    """Presence of an extension."""

    extension: str | None = None
    """Extension number."""
    status: (
        Literal[
            "available", "away", "business_trip", "do_not_disturb", "lunch", "off_work"
        ]
        | str
        | None
    ) = None
    """Presence now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionRegistration:
    """A device or client of an extension."""

    extension: str | None = None
    """Extension number."""
    kind: Literal["Sip", "Mobile", "Desktop", "Web", "Pad"] | str | None = None
    """What registered. `Sip` SIP phone or softphone, `Mobile` Linkus mobile client,
    `Desktop` Linkus desktop client, `Web` Linkus web client, `Pad` Linkus pad
    client (SDK)."""
    status: Literal["Registered", "Unregistered"] | str | None = None
    """Whether it is registered now."""
    registered_ip: str | None = None
    """IP address of the device, without a port in the samples."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationChange:
    """Departments that changed."""

    id_list: list[int] | None = None
    """Ids of the departments."""
    action: (
        Literal["create", "update", "delete", "update_order", "update_extension"]
        | str
        | None
    ) = None
    """What was done. `create` Created, `update` Edited, `delete` Deleted,
    `update_order` Moved, `update_extension` Members changed."""
    sn: str | None = None
    """Serial number of the PBX, once more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizationStatus:
    """Whether the organization feature and its root department are shown."""

    org_status: Literal[0, 1] | int | None = None
    """Whether the feature is on. `0` Off, `1` On."""
    show_root_org: int | str | None = None
    """Whether the root department is shown. `0` Hidden, `1` Shown."""
    sn: str | None = None
    """Serial number of the PBX, once more."""
