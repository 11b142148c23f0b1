# Made by `make generate` from spec/openapi/resources/lamp.yaml; edits are lost.
"""V2Lamp operations (v2.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models import lamp as models
from ...operations import lamp as ops
from ..._runtime.client._sync.base import Resource
from ..._runtime.calls._sync.downloads import Download


class LampDownloadFile(Download, models.LampDownloadResponse):
    """Where a file lies, and how to get it."""


class V2LampResource(Resource):
    """Lamps, the '''quoted''' kind. `/v2.0/lamp/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    def download(self, *, options: CallOptions | None = None) -> LampDownloadFile:
        """Get a picture.

        Tells where the picture lies.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v2.0/lamp/download, https://vendor.example/lamps.html
        """
        return self._file(ops.V2_LAMP_DOWNLOAD, LampDownloadFile, locals(), options)
