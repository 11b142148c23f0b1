# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from builtins import list as list_aliased
from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class MessageQueueCreateRequest(Arguments, kw_only=True):
    name: str
    assignment_mode: Literal["none", "auto", "manual"]
    members: list_aliased[MessageQueueMemberCreate]


class MessageQueueCreateResponse(Envelope, kw_only=True):
    """The new message queue."""

    id: int | None = None
    """Id of the queue."""


class MessageQueueDeleteRequest(Arguments, kw_only=True):
    id: int


class MessageQueueDetail(Model, kw_only=True, gc=False):
    """A message queue with its agents."""

    id: int | None = None
    """Id of the queue."""
    name: str | None = None
    """Name of the queue."""
    members: list_aliased[MessageQueueMember] | None = None
    """Agents of the queue."""
    assignment_mode: Literal["none", "auto", "manual"] | str | None = None
    """How an agent gets a session. `none` Agents cannot pick up sessions, `auto` The
    first agent who replies takes the session, `manual` Agents press Pick Up."""


class MessageQueueGetRequest(Arguments, kw_only=True):
    id: int


class MessageQueueGetResponse(Envelope, kw_only=True):
    """One message queue."""

    data: MessageQueueDetail | None = None
    """The queue."""


class MessageQueueListItem(Model, kw_only=True, gc=False):
    """A message queue by name."""

    id: int | None = None
    """Id of the queue."""
    name: str | None = None
    """Name of the queue."""


class MessageQueueListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]


class MessageQueueListResponse(Envelope, kw_only=True):
    """A page of message queues."""

    total_number: int | None = None
    """Number of queues on all pages."""
    list: list_aliased[MessageQueueListItem] | None = None
    """Queues of this page."""


class MessageQueueMember(Model, kw_only=True, gc=False):
    """An agent of a message queue."""

    id: int | None = None
    """Id of the agent in this queue."""
    extension_id: int | None = None
    """Id of the agent's extension."""
    ext_num: str | None = None
    """Extension number."""
    caller_id_name: str | None = None
    """Name of the agent."""


class MessageQueueMemberCreate(Arguments, kw_only=True):
    """An agent for a new message queue."""

    extension_id: int
    """Id of the agent's extension."""


class MessageQueueMemberUpdate(Arguments, kw_only=True):
    """An agent that a message queue is to have."""

    extension_id: int
    """Id of the agent's extension."""
    id: int | UnsetType = UNSET
    """Id of an agent who is in the queue already; leave out for a new one."""


class MessageQueueQueryRequest(Arguments, kw_only=True):
    ids: str


class MessageQueueQueryResponse(Envelope, kw_only=True):
    """Several message queues."""

    list: list_aliased[MessageQueueDetail] | None = None
    """The queues."""


class MessageQueueSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)]
    page_size: Annotated[int, Meta(ge=1)]
    search_value: str | UnsetType = UNSET


class MessageQueueUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    assignment_mode: Literal["none", "auto", "manual"] | UnsetType = UNSET
    members: list_aliased[MessageQueueMemberUpdate] | UnsetType = UNSET
