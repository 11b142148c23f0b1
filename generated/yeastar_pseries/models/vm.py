# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class VmCreateRequest(Arguments, kw_only=True):
    vm_from_number: Annotated[
        str,
        Meta(
            description="Number of the caller; digits and * # + [ ] ( ) - . are allowed",
            max_length=31,
            pattern="^[0-9*#+\\[\\]().-]+\\Z",
        ),
    ]
    vm_to_number: Annotated[str, Meta(min_length=1)]


class VmCreateResponse(Envelope, kw_only=True):
    """Where the new message is."""

    id: str | None = None
    """Message id."""


class VmDeleteExtensionVmRequest(Arguments, kw_only=True):
    vm_to_number: str


class VmDeleteRequest(Arguments, kw_only=True):
    id: str | UnsetType = UNSET
    uid: str | UnsetType = UNSET


class VmDownloadRequest(Arguments, kw_only=True):
    msg_id: str | UnsetType = UNSET
    uid: str | UnsetType = UNSET


class VmDownloadResponse(Envelope, kw_only=True):
    """Where the audio file is."""

    file: str | None = None
    """Unique file name."""
    download_resource_url: str | None = None
    """Path of the file, valid for 30 minutes."""


class VmGetRequest(Arguments, kw_only=True):
    number: int | str
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class VmGetResponse(Envelope, kw_only=True):
    """A page of voicemail messages."""

    total_number: int | None = None
    """Total number of messages, on all pages."""
    data: list[VmMessage] | None = None
    """Messages of this page."""


class VmMailbox(Model, kw_only=True, gc=False):
    """The voicemail of one number."""

    number: str | None = None
    """Extension or group voicemail number asked for."""
    total_number: int | None = None
    """Number of messages in the mailbox."""
    data: list[VmMessage] | None = None
    """Messages."""


class VmMemberReadStatus(Model, kw_only=True, gc=False):
    """Whether a member of a group voicemail read the message."""

    name: str | None = None
    """Name of the member."""
    number: str | None = None
    """Extension number of the member."""
    is_read: Literal[0, 1] | int | None = None
    """Whether the member read the message. `0` Unread, `1` Read."""


class VmMessage(Model, kw_only=True, gc=False):
    """A voicemail message."""

    msg_id: str | None = None
    """Message id."""
    file_name: str | None = None
    """File name by order of arrival, e.g. msg0000.wav."""
    is_read: Literal[0, 1] | int | None = None
    """Whether the message was read. `0` Unread, `1` Read."""
    duration: int | None = None
    """Length in seconds."""
    size: int | None = None
    """File size in bytes."""
    group_voicemail_read_status: list[VmMemberReadStatus] | None = None
    """Who read it; null for the mailbox of an extension."""
    name: str | None = None
    """Name of the person who left it."""
    time: str | None = None
    """When it was left; the vendor does not state the format."""
    number: str | None = None
    """Number of the person who left it."""


class VmQueryRequest(Arguments, kw_only=True):
    number: str
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class VmQueryResponse(Envelope, kw_only=True):
    """The voicemail of several numbers."""

    voicemail_list: list[VmMailbox] | None = None
    """One entry per number."""


class VmUpdateRequest(Arguments, kw_only=True):
    vm_status: Literal[1, "1"]
    id: str | UnsetType = UNSET
    uid: str | UnsetType = UNSET
