# Made by `make generate` from spec/openapi/resources/feature_code.yaml; edits are lost.
"""Descriptors of the operations of feature_code: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.feature_code import FeatureCodeUpdateRequest

FEATURE_CODE_GET = Operation(
    id="feature_code.get", method="GET", path="/v1.0/feature_code/get", safe=True
)
FEATURE_CODE_UPDATE = Operation(
    id="feature_code.update",
    method="POST",
    path="/v1.0/feature_code/update",
    arguments=FeatureCodeUpdateRequest,
    safe=False,
)
