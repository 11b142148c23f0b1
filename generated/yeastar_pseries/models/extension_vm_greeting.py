# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class ExtensionVmGreeting(Model, kw_only=True, gc=False):
    """A voicemail greeting of an extension."""

    id: int | None = None
    """Greeting id."""
    module: Literal["extension"] | str | None = None
    """What the greeting belongs to."""
    number: str | None = None
    """Number of the extension that owns it."""
    file: str | None = None
    """File name, with or without suffix."""
    suffix: Literal[".wav", ".WAV"] | str | None = None
    """Suffix of the file name."""
    type: Literal["record", "tts"] | str | None = None
    """How the greeting was made. `record` Recorded or uploaded, `tts` Made by
    text-to-speech."""
    real_filename: str | None = None
    """Full file name with suffix; what play, download and delete take."""


class ExtensionVmGreetingCreateRequest(Arguments, kw_only=True):
    file: Annotated[
        str,
        Meta(
            description="File name without suffix, spaces or symbols; on update optional for text-to-speech only",
            max_length=250,
            pattern="^[^\\s'\"!:@#$%^*.&(){}\\[\\];/,`]*\\Z",
        ),
    ]
    number: str
    text: Annotated[str, Meta(max_length=1000)]
    language: str
    asr_manufacturer: Literal["aws", "azure", "xunfei"]
    type: Literal["tts"]
    voice_id: str | UnsetType = UNSET
    speed: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    volume: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    pitch: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET


class ExtensionVmGreetingCreateResponse(Envelope, kw_only=True):
    """The new greeting and the state of its audio."""

    id: int | None = None
    """Id of the new greeting."""
    status: Literal["pending", "complete"] | str | None = None
    """State of the audio. `pending` The audio is still being made, `complete` The
    audio is ready."""
    request_id: str | None = None
    """Id of the job, repeated in its WebSocket notice."""


class ExtensionVmGreetingDeleteRequest(Arguments, kw_only=True):
    extension: str
    file: str


class ExtensionVmGreetingDownloadRequest(Arguments, kw_only=True):
    extension: str
    file: str


class ExtensionVmGreetingDownloadResponse(Envelope, kw_only=True):
    """Where the audio file is."""

    file: str | None = None
    """Full file name."""
    download_resource_url: str | None = None
    """Path of the file, valid for 30 minutes."""


class ExtensionVmGreetingListRequest(Arguments, kw_only=True):
    extension: str
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class ExtensionVmGreetingListResponse(Envelope, kw_only=True):
    """A page of greetings."""

    total_number: int | None = None
    """Total number of greetings, on all pages."""
    greeting_list: list[ExtensionVmGreeting] | None = None
    """Greetings of this page."""


class ExtensionVmGreetingPlayRequest(Arguments, kw_only=True):
    extension: str
    file: str


class ExtensionVmGreetingPlayResponse(Envelope, kw_only=True):
    """Where the greeting can be played."""

    file: str | None = None
    """Full file name."""
    play_resource_url: str | None = None
    """Path of the file, valid for 30 minutes."""


class ExtensionVmGreetingRecordRequest(Arguments, kw_only=True):
    owner: str
    recorder: str
    file: Annotated[
        str,
        Meta(
            description="Name of the new file; digits, letters, _ and - only",
            pattern="^[^\\s!\"#$%&'()*+,./:;<=>?@\\[\\\\\\]^`{|}~]+\\Z",
        ),
    ]


class ExtensionVmGreetingRecordResponse(Envelope, kw_only=True):
    """Who gets the greeting."""

    owner: str | None = None
    """Extension number."""


class ExtensionVmGreetingUpdateRequest(Arguments, kw_only=True):
    number: str
    id: int
    file: (
        Annotated[
            str,
            Meta(
                description="File name without suffix, spaces or symbols; on update optional for text-to-speech only",
                max_length=250,
                pattern="^[^\\s'\"!:@#$%^*.&(){}\\[\\];/,`]*\\Z",
            ),
        ]
        | UnsetType
    ) = UNSET
    text: Annotated[str, Meta(max_length=1000)] | UnsetType = UNSET
    language: str | UnsetType = UNSET
    asr_manufacturer: Literal["aws", "azure", "xunfei"] | UnsetType = UNSET
    voice_id: str | UnsetType = UNSET
    speed: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    volume: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    pitch: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET


class ExtensionVmGreetingUploadRequest(Arguments, kw_only=True):
    owner: str
    is_check: Literal["ask", "force"]


class ExtensionVmGreetingUploadResponse(Envelope, kw_only=True):
    """Who got the greeting."""

    owner: str | None = None
    """Extension number."""
