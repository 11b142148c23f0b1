# Made by `make generate` from spec/openapi/resources/webserver.yaml; edits are lost.
"""Descriptors of the operations of webserver: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import webserver as models

WEBSERVER_GET = Operation("/v1.0/webserver/get", models.WebserverGetResponse, safe=True)
WEBSERVER_UPDATE = Operation(
    "/v1.0/webserver/update",
    Envelope,
    method="POST",
    arguments=models.WebserverUpdateRequest,
)
