# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class SignCreateData(Model, kw_only=True, gc=False):
    """What the SDK logs in with."""

    __secrets__ = frozenset({"sign"})

    sign: str | None = None
    """Signature to hand to the SDK."""


class SignCreateRequest(Arguments, kw_only=True):
    username: str
    sign_type: Literal["sdk"] | str | UnsetType = UNSET
    expire_time: int | UnsetType = UNSET


class SignCreateResponse(Envelope, kw_only=True):
    """The signature."""

    data: SignCreateData | None = None
    """The signature."""
