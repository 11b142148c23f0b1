# Made by `make generate` from spec/openapi/resources/custom_ringtone.yaml; edits are lost.
"""Descriptors of the operations of custom_ringtone: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import custom_ringtone as models

CUSTOM_RINGTONE_LIST = Operation(
    "/v1.0/custom_ringtone/list",
    models.CustomRingtoneListResponse,
    arguments=models.CustomRingtoneListRequest,
    safe=True,
    paging=Paging(items="ringtone_list"),
)
CUSTOM_RINGTONE_SEARCH = Operation(
    "/v1.0/custom_ringtone/search",
    models.CustomRingtoneSearchResponse,
    arguments=models.CustomRingtoneSearchRequest,
    safe=True,
    paging=Paging(items="ringtone_list"),
)
CUSTOM_RINGTONE_UPLOAD = Operation(
    "/v1.0/custom_ringtone/upload",
    models.CustomRingtoneUploadResponse,
    method="POST",
    arguments=models.CustomRingtoneUploadRequest,
    multipart=("file",),
)
CUSTOM_RINGTONE_UPDATEFILE = Operation(
    "/v1.0/custom_ringtone/updatefile",
    Envelope,
    method="POST",
    arguments=models.CustomRingtoneUpdatefileRequest,
)
CUSTOM_RINGTONE_PLAY = Operation(
    "/v1.0/custom_ringtone/play",
    models.CustomRingtonePlayResponse,
    arguments=models.CustomRingtonePlayRequest,
    safe=True,
)
CUSTOM_RINGTONE_DOWNLOAD = Operation(
    "/v1.0/custom_ringtone/download",
    models.CustomRingtoneDownloadResponse,
    arguments=models.CustomRingtoneDownloadRequest,
    safe=True,
    download="download_resource_url",
)
CUSTOM_RINGTONE_DELETE = Operation(
    "/v1.0/custom_ringtone/delete",
    Envelope,
    arguments=models.CustomRingtoneDeleteRequest,
)
