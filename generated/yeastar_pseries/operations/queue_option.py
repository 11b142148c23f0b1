# Made by `make generate` from spec/openapi/resources/queue_option.yaml; edits are lost.
"""Descriptors of the operations of queue_option: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation
from ..models.queue_option import QueueOptionUpdateRequest

QUEUE_OPTION_GET = Operation(
    id="queue_option.get", method="GET", path="/v1.0/queue_option/get", safe=True
)
QUEUE_OPTION_UPDATE = Operation(
    id="queue_option.update",
    method="POST",
    path="/v1.0/queue_option/update",
    arguments=QueueOptionUpdateRequest,
    safe=False,
)
