# Made by `make generate` from spec/openapi/resources/autorecord.yaml; edits are lost.
"""Descriptors of the operations of autorecord: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.autorecord import AutorecordUpdateRequest

AUTORECORD_GET = Operation(
    id="autorecord.get", method="GET", path="/v1.0/autorecord/get", safe=True
)
AUTORECORD_UPDATE = Operation(
    id="autorecord.update",
    method="POST",
    path="/v1.0/autorecord/update",
    arguments=AutorecordUpdateRequest,
    safe=False,
)
