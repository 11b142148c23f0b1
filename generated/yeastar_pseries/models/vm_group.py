# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class VmGroup(Model, kw_only=True, gc=False):
    """A group voicemail."""

    id: int | None = None
    """Group voicemail id."""
    type: Literal["ring_group", "queue", "custom"] | str | None = None
    """What the group voicemail belongs to."""
    number: str | None = None
    """Number of the group voicemail."""
    name: str | None = None
    """Name of the group voicemail."""
    mode: Literal["broadcast", "share"] | str | None = None
    """How messages reach the members. `broadcast` Copied to the mailbox of each
    member, `share` Kept in one mailbox that all share."""
    member_list: list[VmGroupMember] | None = None
    """Members."""
    messages: VmGroupMessageCount | None = None
    """Number of messages."""


class VmGroupListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "number", "name", "type", "mode"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class VmGroupListResponse(Envelope, kw_only=True):
    """A page of group voicemails."""

    total_number: int | None = None
    """Total number of group voicemails, on all pages."""
    vm_group_list: list[VmGroup] | None = None
    """Group voicemails of this page."""


class VmGroupMember(Model, kw_only=True, gc=False):
    """A member of a group voicemail."""

    value: str | None = None
    """Id of the member, as text."""
    type: Literal["extension", "ext_group"] | str | None = None
    """Kind of member."""
    text: str | None = None
    """Name of the member."""
    text2: str | None = None
    """Extension number, or the name of the extension group."""


class VmGroupMessageCount(Model, kw_only=True, gc=False):
    """How many messages a group voicemail holds."""

    total: int | None = None
    """All messages."""
    unread: int | None = None
    """Unread messages."""
