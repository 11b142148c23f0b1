# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class FeatureCodeGetResponse(Envelope, kw_only=True):
    """All feature codes."""

    feature_code: FeatureCodeSettings | None = None
    """The settings."""


class FeatureCodeSettings(Model, kw_only=True, gc=False):
    """Feature codes with their switches and times."""

    digit_timeout: int | None = None
    """Milliseconds to wait for the next digit of a code."""
    enb_auto_record: Literal[0, 1] | int | None = None
    """1 if the code auto_record is enabled."""
    auto_record: str | None = None
    """Code that pauses or resumes the recording of a call."""
    enb_vm: Literal[0, 1] | int | None = None
    """1 if the code voicemail is enabled."""
    voicemail: str | None = None
    """Code that checks voicemail or subscribes to its state."""
    enb_leave_vm_for_ext: Literal[0, 1] | int | None = None
    """1 if the code leave_vm_for_ext is enabled."""
    leave_vm_for_ext: str | None = None
    """Code that leaves a voicemail for an extension or group."""
    enb_attend_transfer: Literal[0, 1] | int | None = None
    """1 if the code attend_transfer is enabled."""
    attend_transfer: str | None = None
    """Code of the attended transfer."""
    enb_blind_transfer: Literal[0, 1] | int | None = None
    """1 if the code blind_transfer is enabled."""
    blind_transfer: str | None = None
    """Code of the blind transfer."""
    transfer_digit_timeout: int | None = None
    """Seconds to wait for the next digit of a transfer."""
    attend_transfer_timeout: int | None = None
    """Seconds to wait for an answer to an attended transfer."""
    enb_pickup: Literal[0, 1] | int | None = None
    """1 if the code pickup is enabled."""
    pickup: str | None = None
    """Code that picks up a call of the own group."""
    enb_ext_pickup: Literal[0, 1] | int | None = None
    """1 if the code ext_pickup is enabled."""
    ext_pickup: str | None = None
    """Code that picks up a call of a given extension."""
    enb_park: Literal[0, 1] | int | None = None
    """1 if the code park is enabled."""
    park: str | None = None
    """Code that parks a call."""
    enb_park_on_slots: Literal[0, 1] | int | None = None
    """1 if the code park_on_slots is enabled."""
    park_on_slots: str | None = None
    """Code that parks a call in a given slot."""
    park_start: str | None = None
    """First parking slot."""
    park_end: str | None = None
    """Last parking slot."""
    park_timeout: int | None = None
    """Seconds until a parked call goes to park_timeout_dest."""
    park_timeout_dest: str | None = None
    """Kind of destination after park_timeout; its values were not visible."""


class FeatureCodeUpdateRequest(Arguments, kw_only=True):
    digit_timeout: int | UnsetType = UNSET
    enb_auto_record: Literal[0, 1] | UnsetType = UNSET
    auto_record: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    enb_vm: Literal[0, 1] | UnsetType = UNSET
    voicemail: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    enb_leave_vm_for_ext: Literal[0, 1] | UnsetType = UNSET
    leave_vm_for_ext: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    enb_attend_transfer: Literal[0, 1] | UnsetType = UNSET
    attend_transfer: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    enb_blind_transfer: Literal[0, 1] | UnsetType = UNSET
    blind_transfer: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    transfer_digit_timeout: Annotated[int, Meta(ge=3, le=8)] | UnsetType = UNSET
    attend_transfer_timeout: int | UnsetType = UNSET
    enb_pickup: Literal[0, 1] | UnsetType = UNSET
    pickup: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    enb_ext_pickup: Literal[0, 1] | UnsetType = UNSET
    ext_pickup: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    enb_park: Literal[0, 1] | UnsetType = UNSET
    park: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    enb_park_on_slots: Literal[0, 1] | UnsetType = UNSET
    park_on_slots: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    park_start: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    park_end: Annotated[str, Meta(max_length=7)] | UnsetType = UNSET
    park_timeout: int | UnsetType = UNSET
    park_timeout_dest: str | UnsetType = UNSET
