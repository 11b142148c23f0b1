# Made by `make generate` from spec/openapi/resources/lamp.yaml; edits are lost.
"""V2Lamp operations (v2.0)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import lamp as models
from ...operations import lamp as ops
from ..._runtime.client._sync.resource import Resource
from ..._runtime.calls._sync.downloads import Download


class LampDownloadV2File(Download, models.LampDownloadResponse):
    """Where a file lies, and how to get it."""


class V2LampResource(Resource):
    """Lamps, the '''quoted''' kind. `/v2.0/lamp/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def download(
        self,
        *,
        since: str | int | datetime | UnsetType = UNSET,
        until: str | datetime | UnsetType = UNSET,
        ids: str | Sequence[str | int] | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> LampDownloadV2File:
        """Get a picture.

        Tells where the picture lies.
        Since: not told; a sample is from *.3.0 (2024-04).

        Args:
            since: In Unix seconds. Takes an aware datetime or Unix seconds.
            until: In the display format. Takes an aware datetime, by the client's
                `clock`.
            ids: Comma-separated ids. A list is joined.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v2.0/lamp/download, https://vendor.example/lamps.html
        """
        return self._file(ops.V2_LAMP_DOWNLOAD, LampDownloadV2File, locals(), options)
