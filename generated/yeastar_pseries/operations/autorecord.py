# Made by `make generate` from spec/openapi/resources/autorecord.yaml; edits are lost.
"""Descriptors of the operations of autorecord: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import autorecord as models
from ..models.common import Envelope

AUTORECORD_GET = Operation(
    path="/v1.0/autorecord/get", result=models.AutorecordGetResponse, safe=True
)
AUTORECORD_UPDATE = Operation(
    path="/v1.0/autorecord/update",
    result=Envelope,
    method="POST",
    arguments=models.AutorecordUpdateRequest,
)
