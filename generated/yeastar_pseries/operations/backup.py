# Made by `make generate` from spec/openapi/resources/backup.yaml; edits are lost.
"""Descriptors of the operations of backup: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.backup import (
    BackupCreateRequest,
    BackupDeleteRequest,
    BackupDownloadRequest,
    BackupGetRequest,
    BackupGetstatusRequest,
    BackupListRequest,
    BackupQueryRequest,
    BackupSearchRequest,
)

BACKUP_LIST = Operation(
    id="backup.list",
    method="GET",
    path="/v1.0/backup/list",
    arguments=BackupListRequest,
    safe=True,
    paging=Paging(items="backup_list"),
)
BACKUP_SEARCH = Operation(
    id="backup.search",
    method="GET",
    path="/v1.0/backup/search",
    arguments=BackupSearchRequest,
    safe=True,
    paging=Paging(items="backup_list"),
)
BACKUP_GET = Operation(
    id="backup.get",
    method="GET",
    path="/v1.0/backup/get",
    arguments=BackupGetRequest,
    safe=True,
)
BACKUP_QUERY = Operation(
    id="backup.query",
    method="GET",
    path="/v1.0/backup/query",
    arguments=BackupQueryRequest,
    safe=True,
)
BACKUP_GETSTATUS = Operation(
    id="backup.getstatus",
    method="GET",
    path="/v1.0/backup/getstatus",
    arguments=BackupGetstatusRequest,
    safe=True,
)
BACKUP_CREATE = Operation(
    id="backup.create",
    method="POST",
    path="/v1.0/backup/create",
    arguments=BackupCreateRequest,
    safe=False,
)
BACKUP_DOWNLOAD = Operation(
    id="backup.download",
    method="GET",
    path="/v1.0/backup/download",
    arguments=BackupDownloadRequest,
    safe=True,
    download="download_resource_url",
)
BACKUP_DELETE = Operation(
    id="backup.delete",
    method="GET",
    path="/v1.0/backup/delete",
    arguments=BackupDeleteRequest,
    safe=False,
)
