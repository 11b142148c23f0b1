# Made by `make generate` from spec/openapi/resources/feature_code.yaml; edits are lost.
"""Descriptors of the operations of feature_code: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import feature_code as models

FEATURE_CODE_GET = Operation(
    "/v1.0/feature_code/get", models.FeatureCodeGetResponse, safe=True
)
FEATURE_CODE_UPDATE = Operation(
    "/v1.0/feature_code/update",
    Envelope,
    method="POST",
    arguments=models.FeatureCodeUpdateRequest,
)
