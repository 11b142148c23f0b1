# Made by `make generate` from spec/openapi/resources/lamp.yaml; edits are lost.
"""V2Lamp operations (v2.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models import lamp as models
from ...operations import lamp as ops
from ..._runtime.client._async.base import AsyncResource
from ..._runtime.calls._async.downloads import AsyncDownload


class AsyncLampDownloadFile(AsyncDownload, models.LampDownloadResponse):
    """Where a file lies, and how to get it."""


class AsyncV2LampResource(AsyncResource):
    """Lamps, the '''quoted''' kind. `/v2.0/lamp/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def download(
        self, *, options: CallOptions | None = None
    ) -> AsyncLampDownloadFile:
        """Get a picture.

        Tells where the picture lies.

        Returns:
            Where the file lies; its `save(path)` fetches it.

        Source: GET /v2.0/lamp/download, https://vendor.example/lamps.html
        """
        return await self._file(
            ops.V2_LAMP_DOWNLOAD, AsyncLampDownloadFile, locals(), options
        )
