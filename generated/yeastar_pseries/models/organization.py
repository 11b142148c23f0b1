# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class OrganizationCreateRequest(Arguments, kw_only=True):
    name: str
    parent_id: int


class OrganizationCreateResponse(Envelope, kw_only=True):
    """Where the new organization is."""

    id: int | None = None
    """Id of the new organization."""


class OrganizationDeleteRequest(Arguments, kw_only=True):
    id: int


class OrganizationDetail(Model, kw_only=True, gc=False):
    """An organization by itself."""

    id: int | None = None
    """Organization id."""
    name: str | None = None
    """Organization name."""
    parent_id: int | None = None
    """Id of the organization above."""
    order: int | None = None
    """Sequence number."""


class OrganizationGetRequest(Arguments, kw_only=True):
    id: int


class OrganizationGetResponse(Envelope, kw_only=True):
    """One organization."""

    organization_info: OrganizationDetail | None = None
    """The organization."""


class OrganizationListItem(Model, kw_only=True):
    """An organization with those inside it."""

    id: int | None = None
    """Organization id."""
    name: str | None = None
    """Organization name."""
    parent_id: int | str | None = None
    """Id of the organization above."""
    order: int | str | None = None
    """Sequence number."""
    ext_number: int | str | None = None
    """Number of extensions; only with is_all 0 or 1."""
    children: list[OrganizationListItem] | None = None
    """Organizations inside this one."""
    ext_list: list[int] | None = None
    """Ids of the extensions; only with is_all 1."""


class OrganizationListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    is_all: Literal[0, 1, 2] | UnsetType = UNSET


class OrganizationListResponse(Envelope, kw_only=True):
    """The organizations as a tree."""

    organization_list: list[OrganizationListItem] | None = None
    """Organizations; those inside them sit in children."""


class OrganizationQueryRequest(Arguments, kw_only=True):
    ids: str


class OrganizationQueryResponse(Envelope, kw_only=True):
    """Several organizations."""

    data: list[OrganizationDetail] | None = None
    """The organizations."""


class OrganizationSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    is_all: Literal[0, 1, 2] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class OrganizationSearchResponse(Envelope, kw_only=True):
    """The matching organizations."""

    organization_list: list[OrganizationListItem] | None = None
    """Matching organizations."""


class OrganizationUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    parent_id: int | UnsetType = UNSET
