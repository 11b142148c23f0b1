# Made by `make generate` from spec/openapi/resources/webhook.yaml; edits are lost.
"""Descriptors of the operations of webhook: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import webhook as models

WEBHOOK_QUERY = Operation(
    "/v1.0/webhook/query",
    models.WebhookQueryResponse,
    safe=True,
    secrets=frozenset(("secret",)),
    since={"appliance": "37.20.0.21", "software": "83.20.0.21", "cloud": "84.20.0.21"},
)
WEBHOOK_UPDATE = Operation(
    "/v1.0/webhook/update",
    Envelope,
    method="POST",
    arguments=models.WebhookUpdateRequest,
    secrets=frozenset(("secret",)),
    since={"appliance": "37.20.0.21", "software": "83.20.0.21", "cloud": "84.20.0.21"},
)
WEBHOOK_TEST = Operation(
    "/v1.0/webhook/test",
    Envelope,
    arguments=models.WebhookTestRequest,
    secrets=frozenset(("secret",)),
)
