# Made by `make generate` from spec/openapi/resources/custom_prompt.yaml; edits are lost.
"""Descriptors of the operations of custom_prompt: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import custom_prompt as models

CUSTOM_PROMPT_LIST = Operation(
    path="/v1.0/custom_prompt/list",
    result=models.CustomPromptListResponse,
    arguments=models.CustomPromptListRequest,
    safe=True,
    paging=Paging(items="prompt_list"),
)
CUSTOM_PROMPT_SEARCH = Operation(
    path="/v1.0/custom_prompt/search",
    result=models.CustomPromptSearchResponse,
    arguments=models.CustomPromptSearchRequest,
    safe=True,
    paging=Paging(items="prompt_list"),
)
CUSTOM_PROMPT_GET = Operation(
    path="/v1.0/custom_prompt/get",
    result=models.CustomPromptGetResponse,
    arguments=models.CustomPromptGetRequest,
    safe=True,
)
CUSTOM_PROMPT_QUERY = Operation(
    path="/v1.0/custom_prompt/query",
    result=models.CustomPromptQueryResponse,
    arguments=models.CustomPromptQueryRequest,
    safe=True,
)
CUSTOM_PROMPT_CREATE = Operation(
    path="/v1.0/custom_prompt/create",
    result=Envelope,
    method="POST",
    arguments=models.CustomPromptCreateRequest,
)
CUSTOM_PROMPT_UPDATE = Operation(
    path="/v1.0/custom_prompt/update",
    result=Envelope,
    method="POST",
    arguments=models.CustomPromptUpdateRequest,
)
CUSTOM_PROMPT_UPLOAD = Operation(
    path="/v1.0/custom_prompt/upload",
    result=models.CustomPromptUploadResponse,
    method="POST",
    arguments=models.CustomPromptUploadRequest,
    multipart=("file",),
)
CUSTOM_PROMPT_RECORD = Operation(
    path="/v1.0/custom_prompt/record",
    result=Envelope,
    arguments=models.CustomPromptRecordRequest,
)
CUSTOM_PROMPT_PLAY = Operation(
    path="/v1.0/custom_prompt/play",
    result=models.CustomPromptPlayResponse,
    arguments=models.CustomPromptPlayRequest,
    safe=True,
)
CUSTOM_PROMPT_DOWNLOAD = Operation(
    path="/v1.0/custom_prompt/download",
    result=models.CustomPromptDownloadResponse,
    arguments=models.CustomPromptDownloadRequest,
    safe=True,
    download="download_resource_url",
)
CUSTOM_PROMPT_DELETE = Operation(
    path="/v1.0/custom_prompt/delete",
    result=Envelope,
    arguments=models.CustomPromptDeleteRequest,
)
