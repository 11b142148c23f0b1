# Made by `make generate` from spec/openapi/resources/backup.yaml; edits are lost.
"""Descriptors of the operations of backup: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import backup as models

BACKUP_LIST = Operation(
    path="/v1.0/backup/list",
    arguments=models.BackupListRequest,
    safe=True,
    paging=Paging(items="backup_list"),
)
BACKUP_SEARCH = Operation(
    path="/v1.0/backup/search",
    arguments=models.BackupSearchRequest,
    safe=True,
    paging=Paging(items="backup_list"),
)
BACKUP_GET = Operation(
    path="/v1.0/backup/get", arguments=models.BackupGetRequest, safe=True
)
BACKUP_QUERY = Operation(
    path="/v1.0/backup/query", arguments=models.BackupQueryRequest, safe=True
)
BACKUP_GETSTATUS = Operation(
    path="/v1.0/backup/getstatus", arguments=models.BackupGetstatusRequest, safe=True
)
BACKUP_CREATE = Operation(
    path="/v1.0/backup/create", method="POST", arguments=models.BackupCreateRequest
)
BACKUP_DOWNLOAD = Operation(
    path="/v1.0/backup/download",
    arguments=models.BackupDownloadRequest,
    safe=True,
    download="download_resource_url",
)
BACKUP_DELETE = Operation(
    path="/v1.0/backup/delete", arguments=models.BackupDeleteRequest
)
