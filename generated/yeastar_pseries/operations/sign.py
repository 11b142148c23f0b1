# Made by `make generate` from spec/openapi/resources/sign.yaml; edits are lost.
"""Descriptors of the operations of sign: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import sign as models

SIGN_CREATE = Operation(
    "/v1.0/sign/create",
    models.SignCreateResponse,
    method="POST",
    arguments=models.SignCreateRequest,
    secrets=frozenset(("sign",)),
)
