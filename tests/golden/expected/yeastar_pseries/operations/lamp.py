# Made by `make generate` from spec/openapi/resources/lamp.yaml; edits are lost.
"""Descriptors of the operations of lamp: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models import lamp as models

LAMP_LIST = Operation(
    path="/v1.0/lamp/list",
    arguments=models.LampListRequest,
    safe=True,
    paging=Paging(items="lamp_list"),
)
LAMP_UPDATE = Operation(
    path="/v1.0/lamp/update", method="POST", arguments=models.LampUpdateRequest
)
LAMP_UPLOAD = Operation(
    path="/v1.0/lamp/upload",
    method="POST",
    arguments=models.LampUploadRequest,
    multipart=("picture",),
)
LAMP_DELETE = Operation(path="/v1.0/lamp/delete", arguments=models.LampDeleteRequest)
V2_LAMP_DOWNLOAD = Operation(
    path="/v2.0/lamp/download", safe=True, download="download_resource_url"
)
