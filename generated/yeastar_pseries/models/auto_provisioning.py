# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import UNSET, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class AutoProvisioningCompatibilityRequest(Arguments, kw_only=True):
    menu: AutoProvisioningMenu
    vendor: str | UnsetType = UNSET
    model: str | UnsetType = UNSET


class AutoProvisioningCompatibilityResponse(Envelope, kw_only=True):
    """The choices of a menu."""

    data: list[ProvisioningOption] | None = None
    """Choices."""


AutoProvisioningMenu: TypeAlias = Literal[
    "phone_vendor", "phone_model", "phone_template", "autop_method"
]


class ProvisioningOption(Model, kw_only=True, gc=False):
    """One choice of a menu."""

    text: str | None = None
    """Name to show; the provisioning link in the menu autop_method."""
    value: str | None = None
    """Value to send back."""
    type: str | None = None
    """Kind of the choice, e.g. Deskphone."""
