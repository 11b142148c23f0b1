# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class MohFile(Model, kw_only=True, gc=False):
    """An audio file of a playlist."""

    file: str | None = None
    """File name."""


class MohFilesDeleteRequest(Arguments, kw_only=True):
    list_name: str
    file: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET


class MohFilesDownloadRequest(Arguments, kw_only=True):
    list_name: str
    file: str


class MohFilesDownloadResponse(Envelope, kw_only=True):
    """Where the audio file is."""

    file: str | None = None
    """File name."""
    download_resource_url: str | None = None
    """Path of the file, joined to the base URL."""


class MohFilesListRequest(Arguments, kw_only=True):
    list_name: str


class MohFilesListResponse(Envelope, kw_only=True):
    """The files of a playlist."""

    prompt_list: list[MohFile] | None = None
    """Audio files."""


class MohFilesPlayRequest(Arguments, kw_only=True):
    list_name: str
    file: str


class MohFilesPlayResponse(Envelope, kw_only=True):
    """Where the file can be played."""

    file: str | None = None
    """File name."""
    play_resource_url: str | None = None
    """Path of the file, joined to the base URL."""


class MohFilesUpdatefileRequest(Arguments, kw_only=True):
    list_name: str
    old_file: str
    new_file: str


class MohFilesUploadRequest(Arguments, kw_only=True):
    owner: str
    is_check: Literal["ask", "force"] | UnsetType = UNSET
    old_file: str | UnsetType = UNSET
    new_file: str | UnsetType = UNSET


class MohFilesUploadResponse(Envelope, kw_only=True):
    """What came of the upload."""

    upper_limited: int | None = None
    """Largest number of files; sent only when it is reached."""
