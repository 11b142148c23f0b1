# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments


class WizardActivation(Arguments, kw_only=True):
    """Activation of the PBX."""

    __secrets__ = frozenset({"code"})

    code: str | UnsetType = UNSET
    """Activation code."""


class WizardAdministrator(Arguments, kw_only=True):
    """First administrator and how the PBX notifies them."""

    __secrets__ = frozenset({"new_password", "confirm_password"})

    username: str | UnsetType = UNSET
    """Login name."""
    new_password: str | UnsetType = UNSET
    """Password in Base64."""
    confirm_password: str | UnsetType = UNSET
    """The same value as new_password."""
    email: str | UnsetType = UNSET
    """Email address."""
    mobile: str | UnsetType = UNSET
    """Mobile number."""
    dial_prefix: str | UnsetType = UNSET
    """Dial prefix for calls to the mobile number."""
    enable_event_notify: Literal[0, 1] | UnsetType = UNSET
    """Whether the PBX reports events to this person. `0` Off, `1` On."""
    event_contact_name: str | UnsetType = UNSET
    """Name of the contact; needed for notifications."""
    levels: (
        Annotated[
            str,
            Meta(
                description="Levels to report, of error, warn and info, joined by a space",
                pattern="^((error|warn|info)( +|$))*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    """Levels to report, of error, warn and info, joined by a space."""
    enable_email_notify: Literal[0, 1] | UnsetType = UNSET
    """Whether to notify by email. `0` Off, `1` On."""
    enable_mobile_notify: Literal[0, 1] | UnsetType = UNSET
    """Whether to notify the mobile number; 1 needs mobile. `0` Off, `1` On."""


class WizardDateTime(Arguments, kw_only=True):
    """Date and time settings; an open object, as its fields are not documented here."""


class WizardInitialSetupRequest(Arguments, kw_only=True):
    activation: WizardActivation | UnsetType = UNSET
    administrator: WizardAdministrator | UnsetType = UNSET
    network: WizardNetwork | UnsetType = UNSET
    date_and_time: WizardDateTime | UnsetType = UNSET
    localization: WizardLocalization | UnsetType = UNSET
    reboot: bool | UnsetType = UNSET


class WizardLocalization(Arguments, kw_only=True):
    """Language settings; an open object, as its fields are not documented here."""


class WizardNetwork(Arguments, kw_only=True):
    """Network cards of the PBX."""

    mode: Literal["single", "dual"] | UnsetType = UNSET
    """Number of network cards. `single` One network card, `dual` Two network cards."""
    gwnic: str | UnsetType = UNSET
    """Probably the card of the default gateway; its text was not seen."""
