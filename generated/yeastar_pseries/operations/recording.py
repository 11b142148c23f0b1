# Made by `make generate` from spec/openapi/resources/recording.yaml; edits are lost.
"""Descriptors of the operations of recording: what is sent where, and how."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.calls.operation import Follow, Operation, Paging, Poll
from .._runtime.client.later import Later
from ..models.common import Envelope
from ..models import recording as models

if TYPE_CHECKING:
    from .._runtime.following import rules
else:
    rules = Later(".._runtime.following.rules", __package__)


def _call_rules() -> rules.CallRules:
    from .._call_rules import RULES

    return RULES


RECORDING_LIST = Operation(
    "/v1.0/recording/list",
    models.RecordingListResponse,
    arguments=models.RecordingListRequest,
    safe=True,
    paging=Paging(),
)
RECORDING_SEARCH = Operation(
    "/v1.0/recording/search",
    models.RecordingListResponse,
    arguments=models.RecordingSearchRequest,
    safe=True,
    paging=Paging(),
    times={"start_time": "unix-seconds-text", "end_time": "unix-seconds-text"},
    joined={"ids": ","},
)
RECORDING_DOWNLOAD = Operation(
    "/v1.0/recording/download",
    models.RecordingDownloadResponse,
    arguments=models.RecordingDownloadRequest,
    safe=True,
    download="download_resource_url",
    poll=Poll(errcode=2, event=30033, match={"file": "file"}),
)
RECORDING_PLAYTOEXTENSION = Operation(
    "/v1.0/recording/playtoextension",
    Envelope,
    arguments=models.RecordingPlaytoextensionRequest,
    follow=Follow(
        number="play_to_extension",
        state=30011,
        ended=30012,
        failed=30015,
        rules=_call_rules,
    ),
)
