# Made by `make generate` from spec/openapi/resources/websocketaudiostream.yaml; edits are lost.
"""Descriptors of the operations of websocketaudiostream: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import websocketaudiostream as models

WEBSOCKETAUDIOSTREAM_GET = Operation(
    "/v1.0/websocketaudiostream/get",
    models.AudioStreamGetResponse,
    safe=True,
    secrets=frozenset(("auth_value",)),
    since={"appliance": "37.20.0.128", "software": "83.20.0.74", "cloud": "84.20.0.74"},
)
WEBSOCKETAUDIOSTREAM_UPDATE = Operation(
    "/v1.0/websocketaudiostream/update",
    Envelope,
    method="POST",
    arguments=models.AudioStreamUpdateRequest,
    secrets=frozenset(("auth_value",)),
    since={"appliance": "37.20.0.128", "software": "83.20.0.74", "cloud": "84.20.0.74"},
)
