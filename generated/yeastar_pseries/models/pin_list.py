# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class PinList(Model, kw_only=True, gc=False):
    """A list of PIN codes."""

    __secrets__ = frozenset({"pin_list"})

    id: int | None = None
    """PIN list id."""
    name: str | None = None
    """Name of the list."""
    pin_list: str | None = None
    """PIN codes, joined by commas."""
    enb_record_cdr: Literal[0, 1] | int | None = None
    """Whether the PIN used is logged in the CDR. `0` Not logged, `1` The PIN used is
    logged in the CDR."""


class PinListCreateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"pin_list"})

    name: str
    pin_list: str
    enb_record_cdr: Literal[0, 1] | UnsetType = UNSET


class PinListCreateResponse(Envelope, kw_only=True):
    """Where the new PIN list is."""

    id: int | None = None
    """Id of the new PIN list."""


class PinListDeleteRequest(Arguments, kw_only=True):
    id: int


class PinListGetRequest(Arguments, kw_only=True):
    id: int


class PinListGetResponse(Envelope, kw_only=True):
    """One PIN list."""

    data: PinList | None = None
    """The PIN list."""


class PinListListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET


class PinListListResponse(Envelope, kw_only=True):
    """A page of PIN lists."""

    total_number: int | None = None
    """Total number of PIN lists, on all pages."""
    data: list[PinList] | None = None
    """PIN lists of this page."""


class PinListQueryRequest(Arguments, kw_only=True):
    ids: str


class PinListQueryResponse(Envelope, kw_only=True):
    """Several PIN lists."""

    data: list[PinList] | None = None
    """The PIN lists."""


class PinListSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["id", "name"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class PinListSearchResponse(Envelope, kw_only=True):
    """A page of matching PIN lists."""

    total_number: int | None = None
    """Total number of matches, on all pages."""
    data: list[PinList] | None = None
    """PIN lists of this page."""


class PinListUpdateRequest(Arguments, kw_only=True):
    __secrets__ = frozenset({"pin_list"})

    id: int
    name: str | UnsetType = UNSET
    pin_list: str | UnsetType = UNSET
    enb_record_cdr: Literal[0, 1] | UnsetType = UNSET
