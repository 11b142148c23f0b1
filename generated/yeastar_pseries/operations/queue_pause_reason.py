# Made by `make generate` from spec/openapi/resources/queue_pause_reason.yaml; edits are lost.
"""Descriptors of the operations of queue_pause_reason: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging
from ..models.common import Envelope
from ..models import queue_pause_reason as models

QUEUE_PAUSE_REASON_LIST = Operation(
    "/v1.0/queue_pause_reason/list",
    models.QueuePauseReasonListResponse,
    arguments=models.QueuePauseReasonListRequest,
    safe=True,
    paging=Paging(total=None),
)
QUEUE_PAUSE_REASON_UPDATE = Operation(
    "/v1.0/queue_pause_reason/update",
    Envelope,
    method="POST",
    arguments=models.QueuePauseReasonUpdateRequest,
)
