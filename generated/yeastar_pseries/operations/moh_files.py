# Made by `make generate` from spec/openapi/resources/moh_files.yaml; edits are lost.
"""Descriptors of the operations of moh_files: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.moh_files import (
    MohFilesDeleteRequest,
    MohFilesListRequest,
    MohFilesUploadRequest,
)

MOH_FILES_LIST = Operation(
    id="moh_files.list",
    method="GET",
    path="/v1.0/moh_files/list",
    arguments=MohFilesListRequest,
    safe=True,
)
MOH_FILES_UPLOAD = Operation(
    id="moh_files.upload",
    method="POST",
    path="/v1.0/moh_files/upload",
    arguments=MohFilesUploadRequest,
    safe=False,
    multipart=("file",),
)
MOH_FILES_DELETE = Operation(
    id="moh_files.delete",
    method="GET",
    path="/v1.0/moh_files/delete",
    arguments=MohFilesDeleteRequest,
    safe=False,
)
