# Made by `make generate` from spec/openapi/resources/backup.yaml; edits are lost.
"""Descriptors of the operations of backup: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import backup as models
from ..models.common import Envelope

BACKUP_LIST = Operation(
    "/v1.0/backup/list",
    models.BackupListResponse,
    arguments=models.BackupListRequest,
    safe=True,
    paging=Paging(items="backup_list"),
)
BACKUP_SEARCH = Operation(
    "/v1.0/backup/search",
    models.BackupListResponse,
    arguments=models.BackupSearchRequest,
    safe=True,
    paging=Paging(items="backup_list"),
)
BACKUP_GET = Operation(
    "/v1.0/backup/get",
    models.BackupGetResponse,
    arguments=models.BackupGetRequest,
    safe=True,
)
BACKUP_QUERY = Operation(
    "/v1.0/backup/query",
    models.BackupQueryResponse,
    arguments=models.BackupQueryRequest,
    safe=True,
    joined={"file_names": ","},
)
BACKUP_GETSTATUS = Operation(
    "/v1.0/backup/getstatus",
    models.BackupGetstatusResponse,
    arguments=models.BackupGetstatusRequest,
    safe=True,
)
BACKUP_CREATE = Operation(
    "/v1.0/backup/create",
    models.BackupCreateResponse,
    method="POST",
    arguments=models.BackupCreateRequest,
)
BACKUP_DOWNLOAD = Operation(
    "/v1.0/backup/download",
    models.BackupDownloadResponse,
    arguments=models.BackupDownloadRequest,
    safe=True,
    download="download_resource_url",
)
BACKUP_DELETE = Operation(
    "/v1.0/backup/delete", Envelope, arguments=models.BackupDeleteRequest
)
