# Made by `make generate` from spec/openapi/resources/preference.yaml; edits are lost.
"""Descriptors of the operations of preference: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.preference import PreferenceUpdateRequest

PREFERENCE_GET = Operation(
    id="preference.get", method="GET", path="/v1.0/preference/get", safe=True
)
PREFERENCE_UPDATE = Operation(
    id="preference.update",
    method="POST",
    path="/v1.0/preference/update",
    arguments=PreferenceUpdateRequest,
    safe=False,
)
