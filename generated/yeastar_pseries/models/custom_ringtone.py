# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class CustomRingtone(Model, kw_only=True, gc=False):
    """A ringtone."""

    id: int | None = None
    """Ringtone id."""
    file: str | None = None
    """File name with suffix."""
    suffix: Literal[".mp3", ".wav"] | str | None = None
    """Suffix of the file name."""
    type: Literal["built-in", "backend"] | str | None = None
    """Where the ringtone comes from. `built-in` Comes with the PBX, `backend`
    Uploaded."""


class CustomRingtoneDeleteRequest(Arguments, kw_only=True):
    file: str


class CustomRingtoneDownloadRequest(Arguments, kw_only=True):
    file: str
    type: Literal["built-in", "backend"] | UnsetType = UNSET


class CustomRingtoneDownloadResponse(Envelope, kw_only=True):
    """Where the audio file is."""

    file: str | None = None
    """File name."""
    download_resource_url: str | None = None
    """Path of the file, joined to the base URL."""


class CustomRingtoneListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class CustomRingtoneListResponse(Envelope, kw_only=True):
    """A page of ringtones."""

    total_number: int | None = None
    """Total number of ringtones, on all pages."""
    ringtone_list: list[CustomRingtone] | None = None
    """Ringtones of this page."""


class CustomRingtonePlayRequest(Arguments, kw_only=True):
    file: str
    type: Literal["built-in", "backend"] | UnsetType = UNSET


class CustomRingtonePlayResponse(Envelope, kw_only=True):
    """Where the ringtone can be played."""

    file: str | None = None
    """File name."""
    play_resource_url: str | None = None
    """Path of the file, joined to the base URL."""


class CustomRingtoneSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class CustomRingtoneSearchResponse(Envelope, kw_only=True):
    """A page of matching ringtones."""

    total_number: int | None = None
    """Total number of matches, on all pages."""
    ringtone_list: list[CustomRingtone] | None = None
    """Ringtones of this page."""


class CustomRingtoneUpdatefileRequest(Arguments, kw_only=True):
    id: int
    new_file: str


class CustomRingtoneUploadRequest(Arguments, kw_only=True):
    is_check: Literal["ask", "force"] | UnsetType = UNSET
    type: Literal["backend"] | UnsetType = UNSET
    old_file: str | UnsetType = UNSET
    new_file: str | UnsetType = UNSET


class CustomRingtoneUploadResponse(Envelope, kw_only=True):
    """What came of the upload."""

    upper_limited: int | None = None
    """Largest number of ringtones; sent only when it is reached."""
