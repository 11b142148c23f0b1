# Made by `make generate` from spec/openapi/resources/queue_option.yaml; edits are lost.
"""Descriptors of the operations of queue_option: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models.common import Envelope
from ..models import queue_option as models

QUEUE_OPTION_GET = Operation(
    "/v1.0/queue_option/get", models.QueueOptionGetResponse, safe=True
)
QUEUE_OPTION_UPDATE = Operation(
    "/v1.0/queue_option/update",
    Envelope,
    method="POST",
    arguments=models.QueueOptionUpdateRequest,
)
