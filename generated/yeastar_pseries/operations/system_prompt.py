# Made by `make generate` from spec/openapi/resources/system_prompt.yaml; edits are lost.
"""Descriptors of the operations of system_prompt: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.system_prompt import (
    SystemPromptDeleteRequest,
    SystemPromptDownloadRequest,
    SystemPromptGetRequest,
    SystemPromptUpdateRequest,
    SystemPromptUploadRequest,
)

SYSTEM_PROMPT_LIST = Operation(
    id="system_prompt.list", method="GET", path="/v1.0/system_prompt/list", safe=True
)
SYSTEM_PROMPT_GET = Operation(
    id="system_prompt.get",
    method="GET",
    path="/v1.0/system_prompt/get",
    arguments=SystemPromptGetRequest,
    safe=True,
)
SYSTEM_PROMPT_DOWNLOAD = Operation(
    id="system_prompt.download",
    method="GET",
    path="/v1.0/system_prompt/download",
    arguments=SystemPromptDownloadRequest,
    safe=False,
)
SYSTEM_PROMPT_UPLOAD = Operation(
    id="system_prompt.upload",
    method="POST",
    path="/v1.0/system_prompt/upload",
    arguments=SystemPromptUploadRequest,
    safe=False,
    multipart=("file",),
)
SYSTEM_PROMPT_UPDATE = Operation(
    id="system_prompt.update",
    method="POST",
    path="/v1.0/system_prompt/update",
    arguments=SystemPromptUpdateRequest,
    safe=False,
)
SYSTEM_PROMPT_DELETE = Operation(
    id="system_prompt.delete",
    method="GET",
    path="/v1.0/system_prompt/delete",
    arguments=SystemPromptDeleteRequest,
    safe=False,
)
