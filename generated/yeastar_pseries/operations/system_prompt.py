# Made by `make generate` from spec/openapi/resources/system_prompt.yaml; edits are lost.
"""Descriptors of the operations of system_prompt: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import system_prompt as models

SYSTEM_PROMPT_LIST = Operation(
    path="/v1.0/system_prompt/list", result=models.SystemPromptListResponse, safe=True
)
SYSTEM_PROMPT_GET = Operation(
    path="/v1.0/system_prompt/get",
    result=models.SystemPromptGetResponse,
    arguments=models.SystemPromptGetRequest,
    safe=True,
)
SYSTEM_PROMPT_DOWNLOAD = Operation(
    path="/v1.0/system_prompt/download",
    result=Envelope,
    arguments=models.SystemPromptDownloadRequest,
)
SYSTEM_PROMPT_UPLOAD = Operation(
    path="/v1.0/system_prompt/upload",
    result=Envelope,
    method="POST",
    arguments=models.SystemPromptUploadRequest,
    multipart=("file",),
)
SYSTEM_PROMPT_UPDATE = Operation(
    path="/v1.0/system_prompt/update",
    result=Envelope,
    method="POST",
    arguments=models.SystemPromptUpdateRequest,
)
SYSTEM_PROMPT_DELETE = Operation(
    path="/v1.0/system_prompt/delete",
    result=Envelope,
    arguments=models.SystemPromptDeleteRequest,
)
