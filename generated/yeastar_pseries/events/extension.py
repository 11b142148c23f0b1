# Made by `make generate` from spec/asyncapi/; edits are lost.
"""Events of the PBX; `events` of this package has all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..models.event_extension import (
    ExtensionCallState,
    ExtensionChange,
    ExtensionPresenceState,
    ExtensionRegistration,
    OrganizationChange,
    OrganizationStatus,
)
from .._runtime.events.frames.event import Event


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OrganizationStatusChanged(Event):
    """30005: The organization feature was switched.

    Sent when departments, or the display of the root department, are turned on or off.

    https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/event-organization-status-changed.html
    """

    type: Literal[30005] | int = 30005
    sn: str | None = None
    msg: OrganizationStatus | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OrganizationStructureChanged(Event):
    """30006: A department or its members changed.

    Sent when departments are created, edited, deleted or moved, or their members
    change.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-organization-configuration-changed.html
    """

    type: Literal[30006] | int = 30006
    sn: str | None = None
    msg: OrganizationChange | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ExtensionRegistrationStatusChanged(Event):
    """30007: An extension registered or unregistered.

    Sent per device or Linkus client, so an extension may be registered elsewhere still.

    https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/event-extension-registration-status-changed.html
    """

    type: Literal[30007] | int = 30007
    sn: str | None = None
    msg: ExtensionRegistration | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ExtensionCallStateChanged(Event):
    """30008: An extension rings, is busy or is idle again.

    The state of the extension as a whole; event 30011 has the calls behind it.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-extension-call-status-changed.html
    """

    type: Literal[30008] | int = 30008
    sn: str | None = None
    msg: ExtensionCallState | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ExtensionPresenceStateChanged(Event):
    """30009: The presence of an extension changed.

    Carries the new presence; the one before is not told.

    https://help.yeastar.com/en/p-series-appliance-edition/developer-guide/event-extension-presence-status-changed.html
    """

    type: Literal[30009] | int = 30009
    sn: str | None = None
    msg: ExtensionPresenceState | None = None


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class ExtensionInformationUpdated(Event):
    """30022: An extension was created, edited or deleted.

    Names the extension and what was done; read the rest with extension/search or
    extension/get.

    https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/event-extension-configuration-changed.html
    """

    type: Literal[30022] | int = 30022
    sn: str | None = None
    msg: ExtensionChange | None = None
