# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class Recording(Model, kw_only=True, gc=False):
    """A recorded call."""

    id: int | None = None
    """Id of the recording."""
    time: str | None = None
    """Time of the call in the PBX display format, PBX-local."""
    uid: str | None = None
    """Unique id of the call's CDR."""
    call_from: str | None = None
    """Caller, as Name<number>."""
    call_to: str | None = None
    """Callee, as Name<number>."""
    duration: int | None = None
    """Length of the call in seconds."""
    size: int | None = None
    """Size of the file in bytes; 0 on rows without a file, by a claim."""
    call_type: Literal["Inbound", "Outbound", "Internal"] | str | None = None
    """Direction of the call."""
    file: str | None = None
    """Name of the file."""
    call_from_number: str | None = None
    """Number of the caller."""
    call_from_name: str | None = None
    """Name of the caller."""
    call_to_number: str | None = None
    """Number of the callee."""
    call_to_name: str | None = None
    """Name of the callee."""
    archive_status: RecordingArchiveStatus | None = None
    """Outcome of copying the file to the archive server."""
    archive_path: str | None = None
    """Path on the archive server."""
    archive_type: str | None = None
    """Kind of archive server."""
    file_path: str | None = None
    """Path on the PBX."""


RecordingArchiveStatus: TypeAlias = (
    Literal["success", "failed", "retry", "jump_over"] | str
)


class RecordingDownloadRequest(Arguments, kw_only=True):
    id: int | UnsetType = UNSET
    file: str | UnsetType = UNSET


class RecordingDownloadResponse(Envelope, kw_only=True):
    """Where to fetch a recording."""

    file: str | None = None
    """Name of the file."""
    download_resource_url: str | None = None
    """Path to fetch, from the root of the host; good for 30 minutes."""


class RecordingListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "time"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class RecordingListResponse(Envelope, kw_only=True):
    """A page of recordings."""

    total_number: int | None = None
    """Number of recordings that match."""
    data: list[Recording] | None = None
    """Recordings of this page."""


class RecordingPlaytoextensionRequest(Arguments, kw_only=True):
    id: int
    play_to_extension: str


class RecordingSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "time"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET
    caller: str | UnsetType = UNSET
    callee: str | UnsetType = UNSET
    ids: str | UnsetType = UNSET
