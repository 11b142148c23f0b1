# Made by `make generate` from spec/openapi/resources/websocketaudiostream.yaml; edits are lost.
"""Descriptors of the operations of websocketaudiostream: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.websocketaudiostream import AudioStreamUpdateRequest

WEBSOCKETAUDIOSTREAM_GET = Operation(
    id="websocketaudiostream.get",
    method="GET",
    path="/v1.0/websocketaudiostream/get",
    safe=True,
)
WEBSOCKETAUDIOSTREAM_UPDATE = Operation(
    id="websocketaudiostream.update",
    method="POST",
    path="/v1.0/websocketaudiostream/update",
    arguments=AudioStreamUpdateRequest,
    safe=False,
    secrets=frozenset(("auth_value",)),
)
