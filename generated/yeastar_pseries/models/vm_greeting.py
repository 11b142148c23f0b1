# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class VmGreeting(Model, kw_only=True, gc=False):
    """A greeting of a group voicemail."""

    id: int | None = None
    """Greeting id."""
    module: Literal["groupvoicemail"] | str | None = None
    """What the greeting belongs to."""
    number: str | None = None
    """Group voicemail number."""
    file: str | None = None
    """File name."""
    suffix: Literal[".wav", ".WAV"] | str | None = None
    """Suffix of the file name."""
    type: Literal["record", "tts"] | str | None = None
    """How the greeting was made. `record` Recorded or uploaded, `tts` Made by
    text-to-speech."""
    real_filename: str | None = None
    """Full file name with suffix; what play, download and delete take."""


class VmGreetingDeleteRequest(Arguments, kw_only=True):
    extension: str
    file: str


class VmGreetingDownloadRequest(Arguments, kw_only=True):
    extension: str
    file: str


class VmGreetingDownloadResponse(Envelope, kw_only=True):
    """Where the audio file is."""

    file: str | None = None
    """Full file name."""
    download_resource_url: str | None = None
    """Path of the file, valid for 30 minutes."""


class VmGreetingListRequest(Arguments, kw_only=True):
    extension: str
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class VmGreetingListResponse(Envelope, kw_only=True):
    """A page of greetings."""

    total_number: int | None = None
    """Total number of greetings, on all pages."""
    greeting_list: list[VmGreeting] | None = None
    """Greetings of this page."""


class VmGreetingPlayRequest(Arguments, kw_only=True):
    extension: str
    file: str


class VmGreetingPlayResponse(Envelope, kw_only=True):
    """Where the greeting can be played."""

    file: str | None = None
    """Full file name."""
    play_resource_url: str | None = None
    """Path of the file, valid for 30 minutes."""


class VmGreetingRecordRequest(Arguments, kw_only=True):
    owner: str
    recorder: str
    file: Annotated[
        str,
        Meta(
            description="Name of the new file; digits, letters, _ and - only",
            pattern="^[^\\s!\"#$%&'()*+,./:;<=>?@\\[\\\\\\]^`{|}~]+\\Z",
        ),
    ]


class VmGreetingRecordResponse(Envelope, kw_only=True):
    """Who gets the greeting."""

    owner: str | None = None
    """Group voicemail number."""


class VmGreetingUpdateRequest(Arguments, kw_only=True):
    id: int
    number: str
    file: (
        Annotated[
            str,
            Meta(
                description="New file name without suffix, spaces or symbols; optional for text-to-speech only",
                max_length=250,
                pattern="^[^\\s'\"!:@#$%^*.&(){}\\[\\];/,`]*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    text: Annotated[str, Meta(max_length=1000)] | UnsetType = UNSET


class VmGreetingUploadRequest(Arguments, kw_only=True):
    owner: str
    is_check: Literal["ask", "force"]


class VmGreetingUploadResponse(Envelope, kw_only=True):
    """Who got the greeting."""

    owner: str | None = None
    """Group voicemail number."""
