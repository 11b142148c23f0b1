# Made by `make generate` from spec/openapi/resources/certificate.yaml; edits are lost.
"""Descriptors of the operations of certificate: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.certificate import (
    CertificateCreateRequest,
    CertificateDeleteRequest,
    CertificateGetRequest,
    CertificateListRequest,
    CertificateQueryRequest,
    CertificateUpdateRequest,
    CertificateUploadRequest,
)

CERTIFICATE_LIST = Operation(
    id="certificate.list",
    method="GET",
    path="/v1.0/certificate/list",
    arguments=CertificateListRequest,
    safe=True,
    paging=Paging(items="certificate_list"),
)
CERTIFICATE_GET = Operation(
    id="certificate.get",
    method="GET",
    path="/v1.0/certificate/get",
    arguments=CertificateGetRequest,
    safe=True,
)
CERTIFICATE_QUERY = Operation(
    id="certificate.query",
    method="GET",
    path="/v1.0/certificate/query",
    arguments=CertificateQueryRequest,
    safe=True,
)
CERTIFICATE_UPLOAD = Operation(
    id="certificate.upload",
    method="POST",
    path="/v1.0/certificate/upload",
    arguments=CertificateUploadRequest,
    safe=False,
    multipart=("file",),
)
CERTIFICATE_CREATE = Operation(
    id="certificate.create",
    method="POST",
    path="/v1.0/certificate/create",
    arguments=CertificateCreateRequest,
    safe=False,
)
CERTIFICATE_UPDATE = Operation(
    id="certificate.update",
    method="POST",
    path="/v1.0/certificate/update",
    arguments=CertificateUpdateRequest,
    safe=False,
)
CERTIFICATE_DELETE = Operation(
    id="certificate.delete",
    method="GET",
    path="/v1.0/certificate/delete",
    arguments=CertificateDeleteRequest,
    safe=False,
)
