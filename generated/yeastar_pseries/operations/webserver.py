# Made by `make generate` from spec/openapi/resources/webserver.yaml; edits are lost.
"""Descriptors of the operations of webserver: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.webserver import WebserverUpdateRequest

WEBSERVER_GET = Operation(
    id="webserver.get", method="GET", path="/v1.0/webserver/get", safe=True
)
WEBSERVER_UPDATE = Operation(
    id="webserver.update",
    method="POST",
    path="/v1.0/webserver/update",
    arguments=WebserverUpdateRequest,
    safe=False,
)
