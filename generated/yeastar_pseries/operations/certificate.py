# Made by `make generate` from spec/openapi/resources/certificate.yaml; edits are lost.
"""Descriptors of the operations of certificate: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import certificate as models
from ..models.common import Envelope

CERTIFICATE_LIST = Operation(
    "/v1.0/certificate/list",
    models.CertificateListResponse,
    arguments=models.CertificateListRequest,
    safe=True,
    paging=Paging(items="certificate_list"),
    secrets=frozenset(("iv", "sv")),
)
CERTIFICATE_GET = Operation(
    "/v1.0/certificate/get",
    models.CertificateGetResponse,
    arguments=models.CertificateGetRequest,
    safe=True,
    secrets=frozenset(("iv", "sv")),
)
CERTIFICATE_QUERY = Operation(
    "/v1.0/certificate/query",
    models.CertificateListResponse,
    arguments=models.CertificateQueryRequest,
    safe=True,
    secrets=frozenset(("iv", "sv")),
    joined={"ids": ","},
)
CERTIFICATE_UPLOAD = Operation(
    "/v1.0/certificate/upload",
    models.CertificateUploadResponse,
    method="POST",
    arguments=models.CertificateUploadRequest,
    multipart=("file",),
)
CERTIFICATE_CREATE = Operation(
    "/v1.0/certificate/create",
    models.CertificateCreateResponse,
    method="POST",
    arguments=models.CertificateCreateRequest,
    secrets=frozenset(("iv", "sv")),
)
CERTIFICATE_UPDATE = Operation(
    "/v1.0/certificate/update",
    Envelope,
    method="POST",
    arguments=models.CertificateUpdateRequest,
    secrets=frozenset(("iv", "sv")),
)
CERTIFICATE_DELETE = Operation(
    "/v1.0/certificate/delete",
    models.CertificateDeleteResponse,
    arguments=models.CertificateDeleteRequest,
)
