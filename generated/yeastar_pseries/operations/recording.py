# Made by `make generate` from spec/openapi/resources/recording.yaml; edits are lost.
"""Descriptors of the operations of recording: what is sent where, and how."""

from __future__ import annotations

from .._runtime.calls.operation import Operation, Paging, Poll
from ..models.common import Envelope
from ..models import recording as models

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
)
