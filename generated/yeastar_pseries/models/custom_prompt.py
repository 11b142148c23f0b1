# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class CustomPrompt(Model, kw_only=True, gc=False):
    """A custom prompt."""

    id: int | None = None
    """Prompt id."""
    file: str | None = None
    """File name, with or without suffix."""
    suffix: str | None = None
    """Suffix of the file name, e.g. .wav."""
    type: Literal["tts", "record"] | str | None = None
    """How the prompt was made. `tts` Made by text-to-speech, `record` Recorded or
    uploaded."""
    storage: int | None = None
    """Storage device, see storage/list."""
    real_filename: str | None = None
    """File name with suffix."""
    created_ts: int | None = None
    """When it was made, Unix time in seconds."""
    updated_ts: int | None = None
    """When it was changed, Unix time in seconds."""
    asr_manufacturer: str | None = None
    """Text-to-speech provider."""
    language: str | None = None
    """Language of the text; text-to-speech only."""
    voice_id: str | None = None
    """Voice of the provider; text-to-speech only."""
    text: str | None = None
    """Text spoken; text-to-speech only."""
    speed: int | None = None
    """Speed of the voice; text-to-speech only."""
    volume: int | None = None
    """Volume of the voice; text-to-speech only."""
    pitch: int | None = None
    """Pitch of the voice; text-to-speech only."""
    extension: str | None = None
    """Number of the extension that recorded it."""
    path: str | None = None
    """Path on the storage device."""


class CustomPromptCreateRequest(Arguments, kw_only=True):
    file: str
    type: Literal["specify", "tts"]
    path: Annotated[str, Meta(max_length=4096)] | UnsetType = UNSET
    storage: int | UnsetType = UNSET
    text: Annotated[str, Meta(max_length=1000)] | UnsetType = UNSET
    language: str | UnsetType = UNSET
    asr_manufacturer: Literal["aws", "xunfei"] | UnsetType = UNSET
    voice_id: str | UnsetType = UNSET
    speed: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    volume: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    pitch: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET


class CustomPromptDeleteRequest(Arguments, kw_only=True):
    file: str


class CustomPromptDownloadRequest(Arguments, kw_only=True):
    file: str


class CustomPromptDownloadResponse(Envelope, kw_only=True):
    """Where the audio file is."""

    file: str | None = None
    """File name."""
    download_resource_url: str | None = None
    """Path of the file, joined to the base URL."""


class CustomPromptGetRequest(Arguments, kw_only=True):
    id: int


class CustomPromptGetResponse(Envelope, kw_only=True):
    """One custom prompt."""

    prompt: CustomPrompt | None = None
    """The prompt."""


class CustomPromptListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class CustomPromptListResponse(Envelope, kw_only=True):
    """A page of custom prompts."""

    total_number: int | None = None
    """Total number of prompts, on all pages."""
    prompt_list: list[CustomPrompt] | None = None
    """Prompts of this page."""


class CustomPromptPlayRequest(Arguments, kw_only=True):
    file: str


class CustomPromptPlayResponse(Envelope, kw_only=True):
    """Where the prompt can be played."""

    file: str | None = None
    """File name."""
    play_resource_url: str | None = None
    """Path of the file, joined to the base URL."""


class CustomPromptQueryRequest(Arguments, kw_only=True):
    ids: str


class CustomPromptQueryResponse(Envelope, kw_only=True):
    """Several custom prompts."""

    prompt_list: list[CustomPrompt] | None = None
    """The prompts."""


class CustomPromptRecordRequest(Arguments, kw_only=True):
    file: str
    recorder: str
    id: int | UnsetType = UNSET


class CustomPromptSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET
    prompt_type: Literal["tts", "record"] | UnsetType = UNSET


class CustomPromptSearchResponse(Envelope, kw_only=True):
    """A page of matching custom prompts."""

    total_number: int | None = None
    """Total number of matches, on all pages."""
    prompt_list: list[CustomPrompt] | None = None
    """Prompts of this page."""


class CustomPromptUpdateRequest(Arguments, kw_only=True):
    id: int
    path: Annotated[str, Meta(max_length=4096)] | UnsetType = UNSET
    storage: int | UnsetType = UNSET
    text: Annotated[str, Meta(max_length=1000)] | UnsetType = UNSET
    language: str | UnsetType = UNSET
    asr_manufacturer: Literal["aws", "xunfei"] | UnsetType = UNSET
    voice_id: str | UnsetType = UNSET
    speed: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    volume: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    pitch: Annotated[int, Meta(ge=1, le=100)] | UnsetType = UNSET
    file: Annotated[str, Meta(max_length=250)] | UnsetType = UNSET


class CustomPromptUploadRequest(Arguments, kw_only=True):
    is_check: Literal["ask", "force"]


class CustomPromptUploadResponse(Envelope, kw_only=True):
    """Whether the name is taken."""

    exist_type: Literal["specify", "tts", "record"] | str | None = None
    """Kind of the prompt that already has that name. `specify` A file on a storage
    device, `tts` Made by text-to-speech, `record` Recorded or uploaded."""
