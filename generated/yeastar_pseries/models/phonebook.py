# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class PhonebookContact(Model, kw_only=True, gc=False):
    """A company contact inside a phonebook."""

    id: int | None = None
    """Company contact id."""
    contact_name: str | None = None
    """Full name as displayed."""
    company: str | None = None
    """Company name."""
    email: str | None = None
    """Email address."""
    business: str | None = None
    """Business number."""
    business2: str | None = None
    """Second business number."""
    mobile: str | None = None
    """Mobile number."""
    mobile2: str | None = None
    """Second mobile number."""
    home: str | None = None
    """Home number."""
    home2: str | None = None
    """Second home number."""
    home_fax: str | None = None
    """Home fax number."""
    business_fax: str | None = None
    """Business fax number."""
    other: str | None = None
    """Any other number."""
    remark: str | None = None
    """Free note."""


class PhonebookCreateRequest(Arguments, kw_only=True):
    name: str
    member_select: Literal["sel_all", "sel_specific"] | UnsetType = UNSET
    add_contacts_id_list: list[int] | UnsetType = UNSET


class PhonebookCreateResponse(Envelope, kw_only=True):
    """Where the new phonebook is."""

    id: int | None = None
    """Id of the new phonebook."""


class PhonebookDeleteRequest(Arguments, kw_only=True):
    id: int


class PhonebookDetail(Model, kw_only=True, gc=False):
    """A phonebook with its contacts."""

    id: int | None = None
    """Phonebook id."""
    name: str | None = None
    """Phonebook name."""
    member_select: Literal["sel_all", "sel_specific"] | str | None = None
    """Which contacts belong to it. `sel_all` Every company contact, `sel_specific`
    Chosen contacts."""
    contacts_list: list[PhonebookContact] | None = None
    """Contacts inside."""
    total: int | None = None
    """Number of contacts inside."""


class PhonebookGetRequest(Arguments, kw_only=True):
    id: int


class PhonebookGetResponse(Envelope, kw_only=True):
    """One phonebook."""

    data: PhonebookDetail | None = None
    """The phonebook."""


class PhonebookListItem(Model, kw_only=True, gc=False):
    """A phonebook as list and search return it."""

    id: int | None = None
    """Phonebook id."""
    name: str | None = None
    """Phonebook name."""
    total: int | None = None
    """Number of contacts inside."""
    member_select: Literal["sel_all", "sel_specific"] | str | None = None
    """Which contacts belong to it. `sel_all` Every company contact, `sel_specific`
    Chosen contacts."""


class PhonebookListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["name", "total", "id"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class PhonebookListResponse(Envelope, kw_only=True):
    """A page of phonebooks."""

    total_number: int | None = None
    """Total number of phonebooks, on all pages."""
    data: list[PhonebookListItem] | None = None
    """Phonebooks of this page."""


class PhonebookQueryRequest(Arguments, kw_only=True):
    ids: str


class PhonebookQueryResponse(Envelope, kw_only=True):
    """Several phonebooks."""

    data: list[PhonebookDetail] | None = None
    """The phonebooks."""


class PhonebookSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: Literal["name", "total", "id"] | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class PhonebookSearchResponse(Envelope, kw_only=True):
    """A page of matching phonebooks."""

    total_number: int | None = None
    """Total number of matches, on all pages."""
    data: list[PhonebookListItem] | None = None
    """Phonebooks of this page."""


class PhonebookUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    member_select: Literal["sel_all", "sel_specific"] | UnsetType = UNSET
    add_contacts_id_list: list[int] | UnsetType = UNSET
    del_contacts_id_list: list[int] | UnsetType = UNSET
