# Made by `make generate` from spec/openapi/resources/recording.yaml; edits are lost.
"""Descriptors of the operations of recording: what is sent where, and how."""

from __future__ import annotations

from .._shared.operation import Operation, Paging
from ..models.recording import (
    RecordingDownloadRequest,
    RecordingListRequest,
    RecordingPlaytoextensionRequest,
    RecordingSearchRequest,
)

RECORDING_LIST = Operation(
    id="recording.list",
    method="GET",
    path="/v1.0/recording/list",
    arguments=RecordingListRequest,
    safe=True,
    paging=Paging(),
)
RECORDING_SEARCH = Operation(
    id="recording.search",
    method="GET",
    path="/v1.0/recording/search",
    arguments=RecordingSearchRequest,
    safe=True,
    paging=Paging(),
)
RECORDING_DOWNLOAD = Operation(
    id="recording.download",
    method="GET",
    path="/v1.0/recording/download",
    arguments=RecordingDownloadRequest,
    safe=True,
    download="download_resource_url",
)
RECORDING_PLAYTOEXTENSION = Operation(
    id="recording.playtoextension",
    method="GET",
    path="/v1.0/recording/playtoextension",
    arguments=RecordingPlaytoextensionRequest,
    safe=False,
)
