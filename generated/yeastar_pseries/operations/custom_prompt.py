# Made by `make generate` from spec/openapi/resources/custom_prompt.yaml; edits are lost.
"""Descriptors of the operations of custom_prompt: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.custom_prompt import (
    CustomPromptCreateRequest,
    CustomPromptDeleteRequest,
    CustomPromptDownloadRequest,
    CustomPromptListRequest,
    CustomPromptPlayRequest,
    CustomPromptRecordRequest,
    CustomPromptSearchRequest,
    CustomPromptUpdateRequest,
    CustomPromptUploadRequest,
)

CUSTOM_PROMPT_LIST = Operation(
    id="custom_prompt.list",
    method="GET",
    path="/v1.0/custom_prompt/list",
    arguments=CustomPromptListRequest,
    safe=True,
    paging=Paging(items="prompt_list"),
)
CUSTOM_PROMPT_SEARCH = Operation(
    id="custom_prompt.search",
    method="GET",
    path="/v1.0/custom_prompt/search",
    arguments=CustomPromptSearchRequest,
    safe=True,
    paging=Paging(items="prompt_list"),
)
CUSTOM_PROMPT_CREATE = Operation(
    id="custom_prompt.create",
    method="POST",
    path="/v1.0/custom_prompt/create",
    arguments=CustomPromptCreateRequest,
    safe=False,
)
CUSTOM_PROMPT_UPDATE = Operation(
    id="custom_prompt.update",
    method="POST",
    path="/v1.0/custom_prompt/update",
    arguments=CustomPromptUpdateRequest,
    safe=False,
)
CUSTOM_PROMPT_UPLOAD = Operation(
    id="custom_prompt.upload",
    method="POST",
    path="/v1.0/custom_prompt/upload",
    arguments=CustomPromptUploadRequest,
    safe=False,
    multipart=("file",),
)
CUSTOM_PROMPT_RECORD = Operation(
    id="custom_prompt.record",
    method="GET",
    path="/v1.0/custom_prompt/record",
    arguments=CustomPromptRecordRequest,
    safe=False,
)
CUSTOM_PROMPT_PLAY = Operation(
    id="custom_prompt.play",
    method="GET",
    path="/v1.0/custom_prompt/play",
    arguments=CustomPromptPlayRequest,
    safe=True,
)
CUSTOM_PROMPT_DOWNLOAD = Operation(
    id="custom_prompt.download",
    method="GET",
    path="/v1.0/custom_prompt/download",
    arguments=CustomPromptDownloadRequest,
    safe=True,
    download="download_resource_url",
)
CUSTOM_PROMPT_DELETE = Operation(
    id="custom_prompt.delete",
    method="GET",
    path="/v1.0/custom_prompt/delete",
    arguments=CustomPromptDeleteRequest,
    safe=False,
)
