# Made by `make generate` from spec/openapi/resources/autorecord.yaml; edits are lost.
"""Descriptors of the operations of autorecord: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import autorecord as models
from ..models.common import Envelope

AUTORECORD_GET = Operation(
    "/v1.0/autorecord/get", models.AutorecordGetResponse, safe=True
)
AUTORECORD_UPDATE = Operation(
    "/v1.0/autorecord/update",
    Envelope,
    method="POST",
    arguments=models.AutorecordUpdateRequest,
)
