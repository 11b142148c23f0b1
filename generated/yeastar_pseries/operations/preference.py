# Made by `make generate` from spec/openapi/resources/preference.yaml; edits are lost.
"""Descriptors of the operations of preference: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import preference as models

PREFERENCE_GET = Operation(
    "/v1.0/preference/get", models.PreferenceGetResponse, safe=True
)
PREFERENCE_UPDATE = Operation(
    "/v1.0/preference/update",
    Envelope,
    method="POST",
    arguments=models.PreferenceUpdateRequest,
)
