# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType, field
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class PromptPreference(Model, kw_only=True, gc=False):
    """Which prompts and music the PBX plays."""

    moh: str | None = None
    """Music-on-hold playlist; missing when there is none."""
    call_fwd_prompt: Literal["moh", "ring_tone"] | str | None = None
    """What a caller hears while being forwarded. `moh` Music on hold, `ring_tone` A
    ring tone."""
    invalid_num_prompt: str | None = field(name="invaild_num_prompt", default=None)
    """File for an invalid number; missing when there is none."""
    busy_line_prompt: str | None = None
    """File for a busy trunk, or default; missing when there is none."""
    dial_fail_prompt: str | None = None
    """File for a failed call; missing when there is none."""
    event_center_prompt: str | None = None
    """File for event notification calls, or default; missing when there is none."""
    enb_call_fwd_prompt: Literal[0, 1] | int | None = None
    """Whether the call forwarding prompt is played. `0` Off, `1` On."""
    enb_call_waiting_prompt: Literal[0, 1] | int | None = None
    """Whether the call waiting prompt is played. `0` Off, `1` On."""


class PromptPreferenceGetResponse(Envelope, kw_only=True):
    """The prompt preferences."""

    prompt_preference: PromptPreference | None = None
    """The preferences."""


class PromptPreferenceUpdateRequest(Arguments, kw_only=True):
    moh: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    call_fwd_prompt: Literal["moh", "ring_tone"] | UnsetType = UNSET
    invalid_num_prompt: Annotated[str, Meta(max_length=255)] | UnsetType = field(
        name="invaild_num_prompt", default=UNSET
    )
    busy_line_prompt: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    dial_fail_prompt: Annotated[str, Meta(max_length=255)] | UnsetType = UNSET
    event_center_prompt: str | UnsetType = UNSET
