# Made by `make generate` from spec/openapi/resources/prompt_preference.yaml; edits are lost.
"""Descriptors of the operations of prompt_preference: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import prompt_preference as models

PROMPT_PREFERENCE_GET = Operation(
    "/v1.0/prompt_preference/get", models.PromptPreferenceGetResponse, safe=True
)
PROMPT_PREFERENCE_UPDATE = Operation(
    "/v1.0/prompt_preference/update",
    Envelope,
    method="POST",
    arguments=models.PromptPreferenceUpdateRequest,
)
