# Made by `make generate` from spec/openapi/resources/custom_prompt.yaml; edits are lost.
"""Descriptors of the operations of custom_prompt: what is sent where, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.calls.operation import Follow, Operation, Paging
from .._runtime.client.later import Later
from ..models.common import Envelope
from ..models import custom_prompt as models

if TYPE_CHECKING:
    from .._runtime.following import rules
else:
    rules = Later(".._runtime.following.rules", __package__)


def _call_rules() -> rules.CallRules:
    from .._call_rules import RULES

    return RULES


CUSTOM_PROMPT_LIST = Operation(
    "/v1.0/custom_prompt/list",
    models.CustomPromptListResponse,
    arguments=models.CustomPromptListRequest,
    safe=True,
    paging=Paging(items="prompt_list"),
)
CUSTOM_PROMPT_SEARCH = Operation(
    "/v1.0/custom_prompt/search",
    models.CustomPromptSearchResponse,
    arguments=models.CustomPromptSearchRequest,
    safe=True,
    paging=Paging(items="prompt_list"),
)
CUSTOM_PROMPT_GET = Operation(
    "/v1.0/custom_prompt/get",
    models.CustomPromptGetResponse,
    arguments=models.CustomPromptGetRequest,
    safe=True,
)
CUSTOM_PROMPT_QUERY = Operation(
    "/v1.0/custom_prompt/query",
    models.CustomPromptQueryResponse,
    arguments=models.CustomPromptQueryRequest,
    safe=True,
    joined={"ids": ","},
)
CUSTOM_PROMPT_CREATE = Operation(
    "/v1.0/custom_prompt/create",
    Envelope,
    method="POST",
    arguments=models.CustomPromptCreateRequest,
)
CUSTOM_PROMPT_UPDATE = Operation(
    "/v1.0/custom_prompt/update",
    Envelope,
    method="POST",
    arguments=models.CustomPromptUpdateRequest,
)
CUSTOM_PROMPT_UPLOAD = Operation(
    "/v1.0/custom_prompt/upload",
    models.CustomPromptUploadResponse,
    method="POST",
    arguments=models.CustomPromptUploadRequest,
    multipart=("file",),
)
CUSTOM_PROMPT_RECORD = Operation(
    "/v1.0/custom_prompt/record",
    Envelope,
    arguments=models.CustomPromptRecordRequest,
    follow=Follow(
        number="recorder", state=30011, ended=30012, failed=30015, rules=_call_rules
    ),
)
CUSTOM_PROMPT_PLAY = Operation(
    "/v1.0/custom_prompt/play",
    models.CustomPromptPlayResponse,
    arguments=models.CustomPromptPlayRequest,
    safe=True,
)
CUSTOM_PROMPT_DOWNLOAD = Operation(
    "/v1.0/custom_prompt/download",
    models.CustomPromptDownloadResponse,
    arguments=models.CustomPromptDownloadRequest,
    safe=True,
    download="download_resource_url",
)
CUSTOM_PROMPT_DELETE = Operation(
    "/v1.0/custom_prompt/delete", Envelope, arguments=models.CustomPromptDeleteRequest
)
