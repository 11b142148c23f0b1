# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class AllowNumbersCreateRequest(Arguments, kw_only=True):
    name: str
    limit_type: Literal["inbound", "outbound", "both"]
    number_list: str


class AllowNumbersCreateResponse(Envelope, kw_only=True):
    """Where the new rule is."""

    id: int | None = None
    """Id of the new rule."""


class AllowNumbersDeleteRequest(Arguments, kw_only=True):
    id: int


class AllowNumbersGetRequest(Arguments, kw_only=True):
    id: int


class AllowNumbersGetResponse(Envelope, kw_only=True):
    """One allowlist rule."""

    data: AllowNumbersRule | None = None
    """The rule, by the vendor's table."""
    allow_number_info: AllowNumbersRule | None = None
    """The rule, by the vendor's sample."""


class AllowNumbersListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class AllowNumbersListResponse(Envelope, kw_only=True):
    """A page of allowlist rules."""

    total_number: int | None = None
    """Total number of rules, on all pages."""
    data: list[AllowNumbersRule] | None = None
    """Rules of this page."""


class AllowNumbersQueryRequest(Arguments, kw_only=True):
    ids: str


class AllowNumbersQueryResponse(Envelope, kw_only=True):
    """Several allowlist rules."""

    data: list[AllowNumbersRule] | None = None
    """The rules."""


class AllowNumbersRule(Model, kw_only=True, gc=False):
    """An allowlist rule."""

    id: int | None = None
    """Rule id."""
    name: str | None = None
    """Name of the rule."""
    limit_type: Literal["inbound", "outbound", "both"] | str | None = None
    """Direction of the calls to allow. `inbound` Allow calls from these numbers,
    `outbound` Allow calls to these numbers, `both` Allow both ways."""
    number_list: str | None = None
    """Numbers or patterns, joined by &."""


class AllowNumbersSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class AllowNumbersSearchResponse(Envelope, kw_only=True):
    """A page of matching allowlist rules."""

    total_number: int | None = None
    """Total number of matches, on all pages."""
    data: list[AllowNumbersRule] | None = None
    """Rules of this page."""


class AllowNumbersUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    limit_type: Literal["inbound", "outbound", "both"] | UnsetType = UNSET
    number_list: str | UnsetType = UNSET
