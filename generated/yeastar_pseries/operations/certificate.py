# Made by `make generate` from spec/openapi/resources/certificate.yaml; edits are lost.
"""Descriptors of the operations of certificate: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import certificate as models

CERTIFICATE_LIST = Operation(
    path="/v1.0/certificate/list",
    arguments=models.CertificateListRequest,
    safe=True,
    paging=Paging(items="certificate_list"),
)
CERTIFICATE_GET = Operation(
    path="/v1.0/certificate/get", arguments=models.CertificateGetRequest, safe=True
)
CERTIFICATE_QUERY = Operation(
    path="/v1.0/certificate/query", arguments=models.CertificateQueryRequest, safe=True
)
CERTIFICATE_UPLOAD = Operation(
    path="/v1.0/certificate/upload",
    method="POST",
    arguments=models.CertificateUploadRequest,
    multipart=("file",),
)
CERTIFICATE_CREATE = Operation(
    path="/v1.0/certificate/create",
    method="POST",
    arguments=models.CertificateCreateRequest,
)
CERTIFICATE_UPDATE = Operation(
    path="/v1.0/certificate/update",
    method="POST",
    arguments=models.CertificateUpdateRequest,
)
CERTIFICATE_DELETE = Operation(
    path="/v1.0/certificate/delete", arguments=models.CertificateDeleteRequest
)
