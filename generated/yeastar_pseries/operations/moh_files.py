# Made by `make generate` from spec/openapi/resources/moh_files.yaml; edits are lost.
"""Descriptors of the operations of moh_files: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import moh_files as models

MOH_FILES_LIST = Operation(
    "/v1.0/moh_files/list",
    models.MohFilesListResponse,
    arguments=models.MohFilesListRequest,
    safe=True,
)
MOH_FILES_UPLOAD = Operation(
    "/v1.0/moh_files/upload",
    models.MohFilesUploadResponse,
    method="POST",
    arguments=models.MohFilesUploadRequest,
    multipart=("file",),
)
MOH_FILES_UPDATEFILE = Operation(
    "/v1.0/moh_files/updatefile",
    Envelope,
    method="POST",
    arguments=models.MohFilesUpdatefileRequest,
)
MOH_FILES_PLAY = Operation(
    "/v1.0/moh_files/play",
    models.MohFilesPlayResponse,
    arguments=models.MohFilesPlayRequest,
    safe=True,
)
MOH_FILES_DOWNLOAD = Operation(
    "/v1.0/moh_files/download",
    models.MohFilesDownloadResponse,
    arguments=models.MohFilesDownloadRequest,
    safe=True,
    download="download_resource_url",
)
MOH_FILES_DELETE = Operation(
    "/v1.0/moh_files/delete", Envelope, arguments=models.MohFilesDeleteRequest
)
