# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class BlockNumbersCreateRequest(Arguments, kw_only=True):
    name: str
    limit_type: Literal["inbound", "outbound", "both"]
    number_list: str


class BlockNumbersCreateResponse(Envelope, kw_only=True):
    """Where the new rule is."""

    id: int | None = None
    """Id of the new rule."""


class BlockNumbersDeleteRequest(Arguments, kw_only=True):
    id: int


class BlockNumbersGetRequest(Arguments, kw_only=True):
    id: int


class BlockNumbersGetResponse(Envelope, kw_only=True):
    """One blocklist rule."""

    data: BlockNumbersRule | None = None
    """The rule, by the vendor's table."""
    block_number_info: BlockNumbersRule | None = None
    """The rule, by the vendor's sample."""


class BlockNumbersListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class BlockNumbersListResponse(Envelope, kw_only=True):
    """A page of blocklist rules."""

    total_number: int | None = None
    """Total number of rules, on all pages."""
    data: list[BlockNumbersRule] | None = None
    """Rules of this page."""


class BlockNumbersQueryRequest(Arguments, kw_only=True):
    ids: str


class BlockNumbersQueryResponse(Envelope, kw_only=True):
    """Several blocklist rules."""

    data: list[BlockNumbersRule] | None = None
    """The rules."""


class BlockNumbersRule(Model, kw_only=True, gc=False):
    """A blocklist rule."""

    id: int | None = None
    """Rule id."""
    name: str | None = None
    """Name of the rule."""
    limit_type: Literal["inbound", "outbound", "both"] | str | None = None
    """Direction of the calls to block. `inbound` Block calls from these numbers,
    `outbound` Block calls to these numbers, `both` Block both ways."""
    number_list: str | None = None
    """Numbers or patterns, joined by &."""


class BlockNumbersSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class BlockNumbersSearchResponse(Envelope, kw_only=True):
    """A page of matching blocklist rules."""

    total_number: int | None = None
    """Total number of matches, on all pages."""
    data: list[BlockNumbersRule] | None = None
    """Rules of this page."""


class BlockNumbersUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    limit_type: Literal["inbound", "outbound", "both"] | UnsetType = UNSET
    number_list: str | UnsetType = UNSET
