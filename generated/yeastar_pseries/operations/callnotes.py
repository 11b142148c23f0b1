# Made by `make generate` from spec/openapi/resources/callnotes.yaml; edits are lost.
"""Descriptors of the operations of callnotes: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.callnotes import CallNotesUpdateRequest, CallnotesGetRequest

CALLNOTES_GET = Operation(
    id="callnotes.get",
    method="GET",
    path="/v1.0/callnotes/get",
    arguments=CallnotesGetRequest,
    safe=True,
)
CALLNOTES_UPDATE = Operation(
    id="callnotes.update",
    method="POST",
    path="/v1.0/callnotes/update",
    arguments=CallNotesUpdateRequest,
    safe=False,
)
