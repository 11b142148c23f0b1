# Made by `make generate` from spec/openapi/resources/callnotes.yaml; edits are lost.
"""Descriptors of the operations of callnotes: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import callnotes as models
from ..models.common import Envelope

CALLNOTES_GET = Operation(
    "/v1.0/callnotes/get",
    models.CallNotesGetResponse,
    arguments=models.CallnotesGetRequest,
    safe=True,
)
CALLNOTES_UPDATE = Operation(
    "/v1.0/callnotes/update",
    Envelope,
    method="POST",
    arguments=models.CallNotesUpdateRequest,
    joined={"disposition_code_ids": ","},
)
