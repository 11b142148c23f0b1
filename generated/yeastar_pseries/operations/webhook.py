# Made by `make generate` from spec/openapi/resources/webhook.yaml; edits are lost.
"""Descriptors of the operations of webhook: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.webhook import WebhookUpdateRequest

WEBHOOK_QUERY = Operation(
    id="webhook.query", method="GET", path="/v1.0/webhook/query", safe=True
)
WEBHOOK_UPDATE = Operation(
    id="webhook.update",
    method="POST",
    path="/v1.0/webhook/update",
    arguments=WebhookUpdateRequest,
    safe=False,
)
