# Made by `make generate` from spec/openapi/resources/auth.yaml; edits are lost.
"""Descriptors of the operations of auth: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.auth import GetTokenRequest, RefreshTokenRequest

GET_TOKEN = Operation(
    id="get_token",
    method="POST",
    path="/v1.0/get_token",
    arguments=GetTokenRequest,
    safe=False,
    token=False,
    secrets=frozenset(("password",)),
)
REFRESH_TOKEN = Operation(
    id="refresh_token",
    method="POST",
    path="/v1.0/refresh_token",
    arguments=RefreshTokenRequest,
    safe=False,
    token=False,
    secrets=frozenset(("refresh_token",)),
)
DEL_TOKEN = Operation(id="del_token", method="GET", path="/v1.0/del_token", safe=False)
