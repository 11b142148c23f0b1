# Made by `make generate` from spec/openapi/resources/storage.yaml; edits are lost.
"""Storage operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models import storage as models
from ...operations import storage as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncStorageResource(AsyncResource):
    """Storage devices of the PBX. `/v1.0/storage/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def list(
        self, *, options: CallOptions | None = None
    ) -> models.StorageListResponse:
        """List storage devices.

        Returns the storage devices of the PBX with their capacity in one answer.

        Source: GET /v1.0/storage/list, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/query-storage-device-list.html
        """
        return await self._call(ops.STORAGE_LIST, locals(), options)
