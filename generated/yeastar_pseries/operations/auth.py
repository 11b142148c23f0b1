# Made by `make generate` from spec/openapi/resources/auth.yaml; edits are lost.
"""Descriptors of the operations of auth: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import auth as models
from ..models.common import Envelope

GET_TOKEN = Operation(
    "/v1.0/get_token",
    models.TokenResponse,
    method="POST",
    arguments=models.GetTokenRequest,
    token=False,
    secrets=frozenset(("access_token", "password", "refresh_token")),
)
REFRESH_TOKEN = Operation(
    "/v1.0/refresh_token",
    models.TokenResponse,
    method="POST",
    arguments=models.RefreshTokenRequest,
    token=False,
    secrets=frozenset(("access_token", "refresh_token")),
)
DEL_TOKEN = Operation("/v1.0/del_token", Envelope)
