# Made by `make generate` from spec/openapi/resources/backup.yaml; edits are lost.
"""Descriptors of the operations of backup: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import backup as models
from ..models.common import Envelope

BACKUP_LIST = Operation(
    path="/v1.0/backup/list",
    result=models.BackupListResponse,
    arguments=models.BackupListRequest,
    safe=True,
    paging=Paging(items="backup_list"),
)
BACKUP_SEARCH = Operation(
    path="/v1.0/backup/search",
    result=models.BackupListResponse,
    arguments=models.BackupSearchRequest,
    safe=True,
    paging=Paging(items="backup_list"),
)
BACKUP_GET = Operation(
    path="/v1.0/backup/get",
    result=models.BackupGetResponse,
    arguments=models.BackupGetRequest,
    safe=True,
)
BACKUP_QUERY = Operation(
    path="/v1.0/backup/query",
    result=models.BackupQueryResponse,
    arguments=models.BackupQueryRequest,
    safe=True,
)
BACKUP_GETSTATUS = Operation(
    path="/v1.0/backup/getstatus",
    result=models.BackupGetstatusResponse,
    arguments=models.BackupGetstatusRequest,
    safe=True,
)
BACKUP_CREATE = Operation(
    path="/v1.0/backup/create",
    result=models.BackupCreateResponse,
    method="POST",
    arguments=models.BackupCreateRequest,
)
BACKUP_DOWNLOAD = Operation(
    path="/v1.0/backup/download",
    result=models.BackupDownloadResponse,
    arguments=models.BackupDownloadRequest,
    safe=True,
    download="download_resource_url",
)
BACKUP_DELETE = Operation(
    path="/v1.0/backup/delete", result=Envelope, arguments=models.BackupDeleteRequest
)
