# Made by `make generate` from spec/openapi/resources/system_prompt.yaml; edits are lost.
"""Descriptors of the operations of system_prompt: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import system_prompt as models

SYSTEM_PROMPT_LIST = Operation(
    "/v1.0/system_prompt/list", models.SystemPromptListResponse, safe=True
)
SYSTEM_PROMPT_GET = Operation(
    "/v1.0/system_prompt/get",
    models.SystemPromptGetResponse,
    arguments=models.SystemPromptGetRequest,
    safe=True,
)
SYSTEM_PROMPT_DOWNLOAD = Operation(
    "/v1.0/system_prompt/download",
    Envelope,
    arguments=models.SystemPromptDownloadRequest,
)
SYSTEM_PROMPT_UPLOAD = Operation(
    "/v1.0/system_prompt/upload",
    Envelope,
    method="POST",
    arguments=models.SystemPromptUploadRequest,
    multipart=("file",),
)
SYSTEM_PROMPT_UPDATE = Operation(
    "/v1.0/system_prompt/update",
    Envelope,
    method="POST",
    arguments=models.SystemPromptUpdateRequest,
)
SYSTEM_PROMPT_DELETE = Operation(
    "/v1.0/system_prompt/delete", Envelope, arguments=models.SystemPromptDeleteRequest
)
