# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Literal

from .._runtime.decoding.model import Model

from .common import Envelope


class VmGlobalGreeting(Model, kw_only=True, gc=False):
    """A global voicemail greeting."""

    id: int | None = None
    """Greeting id."""
    file: str | None = None
    """File name."""
    suffix: Literal[".wav", ".WAV"] | str | None = None
    """Suffix of the file name."""
    type: Literal["record", "tts"] | str | None = None
    """How the greeting was made. `record` Recorded or uploaded, `tts` Made by
    text-to-speech."""
    real_filename: str | None = None
    """Full file name with suffix."""


class VmGlobalGreetingListResponse(Envelope, kw_only=True):
    """The global greetings."""

    total_number: int | None = None
    """Number of greetings."""
    greeting_list: list[VmGlobalGreeting] | None = None
    """Greetings."""
