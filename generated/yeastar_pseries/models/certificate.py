# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType
from .._runtime.decoding.model import Arguments, Model

from .common import Envelope


class Certificate(Model, kw_only=True, gc=False):
    """A certificate of the PBX."""

    id: int | None = None
    """Certificate id."""
    name: str | None = None
    """Name of the file."""
    type: Literal["trusted", "server"] | str | None = None
    """Kind of certificate. `trusted` Authority that the PBX trusts, `server`
    Certificate of the PBX."""
    issue_to: str | None = None
    """Domain that it is issued to."""
    expiration: str | None = None
    """When it expires."""
    ca_type: Literal["upload", "apply"] | str | None = None
    """Where it comes from; server certificates only. `upload` Imported, `apply`
    Applied for by the PBX."""
    auto_renewal: Literal[0, 1] | int | None = None
    """Whether the PBX renews it; server certificates only. `0` Off, `1` On."""
    dns_provider: str | None = None
    """DNS provider that confirms the domain; server certificates only."""
    apply_status: CertificateApplyStatus | None = None
    """State of the application."""
    apply_tip_code: int | None = None
    """Code of the DNS server after a failed application."""
    auth_info_list: list[CertificateAuthInfo] | None = None
    """Credentials for the DNS provider; server certificates only."""


CertificateApplyStatus: TypeAlias = (
    Literal["issuing", "issuance_success", "issuance_fail"] | str
)


class CertificateAuthInfo(Model, kw_only=True, gc=False):
    """One credential for a DNS provider, a key with exactly one of three typed values."""

    __secrets__ = frozenset({"iv", "sv"})

    k: str | None = None
    """Key as the DNS provider names it."""
    iv: int | None = None
    """Value that is an integer."""
    sv: str | None = None
    """Value that is a string."""
    bv: bool | None = None
    """Value that is a boolean."""


class CertificateCreateRequest(Arguments, kw_only=True):
    type: Literal["trusted", "server"]
    name: str | UnsetType = UNSET
    issue_to: str | UnsetType = UNSET
    auto_renewal: Literal[0, 1] | UnsetType = UNSET
    dns_provider: str | UnsetType = UNSET
    auth_info_list: list[CertificateAuthInfo] | UnsetType = UNSET
    ca_type: Literal["upload", "apply"] | UnsetType = UNSET


class CertificateCreateResponse(Envelope, kw_only=True):
    """The new certificate."""

    name: str | None = None
    """Name of the certificate."""
    apply_status: CertificateApplyStatus | None = None
    """State of the application."""


class CertificateDeleteRequest(Arguments, kw_only=True):
    id: int


class CertificateDeleteResponse(Envelope, kw_only=True):
    """What must follow."""

    reboot: Literal[1] | int | None = None
    """1 when the PBX must be rebooted."""
    apply: Literal[1] | int | None = None
    """1 when the change must be applied."""


class CertificateGetRequest(Arguments, kw_only=True):
    id: int | str


class CertificateGetResponse(Envelope, kw_only=True):
    """One certificate."""

    certificate: Certificate | None = None
    """The certificate."""


class CertificateListRequest(Arguments, kw_only=True):
    page: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    page_size: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    sort_by: CertificateSortBy | UnsetType = UNSET
    order_by: Literal["asc", "desc"] | UnsetType = UNSET
    type: Literal["trusted", "server"] | UnsetType = UNSET


class CertificateListResponse(Envelope, kw_only=True):
    """Certificates."""

    total_number: int | None = None
    """Number of certificates that match."""
    certificate_list: list[Certificate] | None = None
    """The certificates."""


class CertificateQueryRequest(Arguments, kw_only=True):
    ids: str


CertificateSortBy: TypeAlias = Literal["id", "name", "issue_to", "expiration", "type"]


class CertificateUpdateRequest(Arguments, kw_only=True):
    id: int
    name: str | UnsetType = UNSET
    issue_to: str | UnsetType = UNSET
    auto_renewal: Literal[0, 1] | UnsetType = UNSET
    dns_provider: str | UnsetType = UNSET
    auth_info_list: list[CertificateAuthInfo] | UnsetType = UNSET


class CertificateUploadRequest(Arguments, kw_only=True):
    type: Literal["trusted", "server"]


class CertificateUploadResponse(Envelope, kw_only=True):
    """The uploaded file."""

    file: str | None = None
    """Name of the file on the PBX, as create and update want it."""
