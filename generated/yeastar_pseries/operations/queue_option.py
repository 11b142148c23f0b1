# Made by `make generate` from spec/openapi/resources/queue_option.yaml; edits are lost.
"""Descriptors of the operations of queue_option: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation
from ..models import queue_option as models

QUEUE_OPTION_GET = Operation(path="/v1.0/queue_option/get", safe=True)
QUEUE_OPTION_UPDATE = Operation(
    path="/v1.0/queue_option/update",
    method="POST",
    arguments=models.QueueOptionUpdateRequest,
)
