# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class CompanyContactCreateRequest(Arguments, kw_only=True):
    first_name: str
    number_list: list[CompanyContactNumber]
    last_name: str | UnsetType = UNSET
    company: str | UnsetType = UNSET
    email: str | UnsetType = UNSET
    phonebook_id_list: list[int] | UnsetType = UNSET
    remark: str | UnsetType = UNSET
    zip_code: str | UnsetType = UNSET
    street: str | UnsetType = UNSET
    city: str | UnsetType = UNSET
    state: str | UnsetType = UNSET
    country: str | UnsetType = UNSET


class CompanyContactCreateResponse(Envelope, kw_only=True):
    """Where the new contact is."""

    id: int | None = None
    """Id of the new contact."""


class CompanyContactDeleteRequest(Arguments, kw_only=True):
    id: int


class CompanyContactDetail(Model, kw_only=True, gc=False):
    """A contact as get and query return it."""

    id: int | None = None
    """Contact id."""
    first_name: str | None = None
    """First name."""
    last_name: str | None = None
    """Last name."""
    company: str | None = None
    """Company name."""
    email: str | None = None
    """Email address."""
    phonebook_list: list[CompanyContactPhonebook] | None = None
    """Phonebooks that hold the contact."""
    remark: str | None = None
    """Free note."""
    number_list: list[CompanyContactNumber] | None = None
    """Phone and fax numbers."""
    zip_code: str | None = None
    """Postal code."""
    street: str | None = None
    """Street address."""
    city: str | None = None
    """City."""
    state: str | None = None
    """State or province."""
    country: str | None = None
    """Country."""


class CompanyContactGetRequest(Arguments, kw_only=True):
    id: int


class CompanyContactGetResponse(Envelope, kw_only=True):
    """One company contact."""

    data: CompanyContactDetail | None = None
    """The contact."""


class CompanyContactListItem(Model, kw_only=True, gc=False):
    """A contact as list and search return it."""

    id: int | None = None
    """Contact id."""
    contact_name: str | None = None
    """Full name as displayed."""
    company: str | None = None
    """Company name."""
    email: str | None = None
    """Email address."""
    phonebook_list: list[CompanyContactPhonebook] | None = None
    """Phonebooks that hold the contact."""
    organization: str | None = None
    """Organization. Newer guides only; may be missing on older firmware."""
    job_title: str | None = None
    """Job title. Newer guides only; may be missing on older firmware."""
    position: str | None = None
    """Position. Newer guides only; may be missing on older firmware."""
    industry: str | None = None
    """Industry. Newer guides only; may be missing on older firmware."""
    supervisor: str | None = None
    """Supervisor. Newer guides only; may be missing on older firmware."""
    remark: str | None = None
    """Free note."""
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
    business_fax: str | None = None
    """Business fax number."""
    home_fax: str | None = None
    """Home fax number."""
    other: str | None = None
    """Any other number."""


class CompanyContactListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    sort_by: CompanyContactSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET


class CompanyContactListResponse(Envelope, kw_only=True):
    """A page of company contacts."""

    total_number: int | None = None
    """Total number of contacts, on all pages."""
    data: list[CompanyContactListItem] | None = None
    """Contacts of this page."""


CompanyContactNumType: TypeAlias = (
    Literal[
        "business_number",
        "business_number2",
        "business_fax",
        "mobile_number",
        "mobile_number2",
        "home_number",
        "home_number2",
        "home_fax",
        "other_number",
    ]
    | str
)


class CompanyContactNumber(Model, kw_only=True, gc=False):
    """One number of a contact."""

    num_type: CompanyContactNumType | None = None
    """Kind of number."""
    number: str | None = None
    """Phone or fax number."""


class CompanyContactPhonebook(Model, kw_only=True, gc=False):
    """A phonebook that holds the contact."""

    id: int | None = None
    """Phonebook id."""
    name: str | None = None
    """Phonebook name."""


class CompanyContactQueryRequest(Arguments, kw_only=True):
    ids: str


class CompanyContactQueryResponse(Envelope, kw_only=True):
    """Several company contacts."""

    data: list[CompanyContactDetail] | None = None
    """The contacts."""


class CompanyContactSearchRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1, le=10000)] | UnsetType = UNSET
    sort_by: CompanyContactSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    search_value: str | UnsetType = UNSET


class CompanyContactSearchResponse(Envelope, kw_only=True):
    """A page of matching contacts."""

    total_number: int | None = None
    """Total number of matches, on all pages."""
    data: list[CompanyContactListItem] | None = None
    """Contacts of this page."""


CompanyContactSortBy: TypeAlias = Literal[
    "id",
    "contact_name",
    "company",
    "email",
    "business",
    "mobile",
    "home",
    "business_fax",
]


class CompanyContactUpdateRequest(Arguments, kw_only=True):
    id: int
    first_name: str | UnsetType = UNSET
    last_name: str | UnsetType = UNSET
    company: str | UnsetType = UNSET
    email: str | UnsetType = UNSET
    phonebook_id_list: list[int] | UnsetType = UNSET
    remark: str | UnsetType = UNSET
    number_list: list[CompanyContactNumber] | UnsetType = UNSET
    zip_code: str | UnsetType = UNSET
    street: str | UnsetType = UNSET
    city: str | UnsetType = UNSET
    state: str | UnsetType = UNSET
    country: str | UnsetType = UNSET
