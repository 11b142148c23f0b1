# Made by `make generate` from spec/openapi/resources/lamp.yaml; edits are lost.
"""Descriptors of the operations of lamp: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import lamp as models

LAMP_LIST = Operation(
    "/v1.0/lamp/list",
    models.LampListResponse,
    arguments=models.LampListRequest,
    safe=True,
    paging=Paging(items="lamp_list"),
    secrets=frozenset(("engraving",)),
    since={"appliance": "37.1.0.1"},
)
LAMP_UPDATE = Operation(
    "/v1.0/lamp/update", Envelope, method="POST", arguments=models.LampUpdateRequest
)
LAMP_UPLOAD = Operation(
    "/v1.0/lamp/upload",
    Envelope,
    method="POST",
    arguments=models.LampUploadRequest,
    multipart=("picture",),
)
LAMP_DELETE = Operation(
    "/v1.0/lamp/delete", Envelope, arguments=models.LampDeleteRequest
)
V2_LAMP_DOWNLOAD = Operation(
    "/v2.0/lamp/download",
    models.LampDownloadResponse,
    arguments=models.V2LampDownloadRequest,
    safe=True,
    download="download_resource_url",
    times={"since": "unix-seconds-text", "until": "display"},
    joined={"ids": ","},
)
