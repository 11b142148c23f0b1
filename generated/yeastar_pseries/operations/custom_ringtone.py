# Made by `make generate` from spec/openapi/resources/custom_ringtone.yaml; edits are lost.
"""Descriptors of the operations of custom_ringtone: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.custom_ringtone import (
    CustomRingtoneDeleteRequest,
    CustomRingtoneDownloadRequest,
    CustomRingtoneListRequest,
    CustomRingtonePlayRequest,
    CustomRingtoneSearchRequest,
    CustomRingtoneUpdatefileRequest,
    CustomRingtoneUploadRequest,
)

CUSTOM_RINGTONE_LIST = Operation(
    id="custom_ringtone.list",
    method="GET",
    path="/v1.0/custom_ringtone/list",
    arguments=CustomRingtoneListRequest,
    safe=True,
    paging=Paging(items="ringtone_list"),
)
CUSTOM_RINGTONE_SEARCH = Operation(
    id="custom_ringtone.search",
    method="GET",
    path="/v1.0/custom_ringtone/search",
    arguments=CustomRingtoneSearchRequest,
    safe=True,
    paging=Paging(items="ringtone_list"),
)
CUSTOM_RINGTONE_UPLOAD = Operation(
    id="custom_ringtone.upload",
    method="POST",
    path="/v1.0/custom_ringtone/upload",
    arguments=CustomRingtoneUploadRequest,
    safe=False,
    multipart=("file",),
)
CUSTOM_RINGTONE_UPDATEFILE = Operation(
    id="custom_ringtone.updatefile",
    method="POST",
    path="/v1.0/custom_ringtone/updatefile",
    arguments=CustomRingtoneUpdatefileRequest,
    safe=False,
)
CUSTOM_RINGTONE_PLAY = Operation(
    id="custom_ringtone.play",
    method="GET",
    path="/v1.0/custom_ringtone/play",
    arguments=CustomRingtonePlayRequest,
    safe=True,
)
CUSTOM_RINGTONE_DOWNLOAD = Operation(
    id="custom_ringtone.download",
    method="GET",
    path="/v1.0/custom_ringtone/download",
    arguments=CustomRingtoneDownloadRequest,
    safe=True,
    download="download_resource_url",
)
CUSTOM_RINGTONE_DELETE = Operation(
    id="custom_ringtone.delete",
    method="GET",
    path="/v1.0/custom_ringtone/delete",
    arguments=CustomRingtoneDeleteRequest,
    safe=False,
)
