# Made by `make generate` from spec/openapi/resources/webserver.yaml; edits are lost.
"""Webserver operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models.common import Envelope
from ...models import webserver as models
from ...operations import webserver as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncWebserverResource(AsyncResource):
    """HTTPS certificate of the PBX web server. `/v1.0/webserver/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def get(
        self, *, options: CallOptions | None = None
    ) -> models.WebserverGetResponse:
        """Get the HTTPS certificate of the web server.

        Returns the name of the certificate that the web server presents.

        Source: GET /v1.0/webserver/get, https://help.yeastar.com/en/p-series-software-edition/developer-guide/get-web-server-certificate-setting.html
        """
        return await self._call(ops.WEBSERVER_GET, locals(), options)

    async def update(
        self, *, https_cert: str, options: CallOptions | None = None
    ) -> Envelope:
        """Set the HTTPS certificate of the web server.

        Makes the web server present another certificate. A client that pins the old
        certificate will refuse the PBX from then on.

        Args:
            https_cert: Certificate name from get_menuoptions, or default for the
                self-signed one.

        Source: POST /v1.0/webserver/update, https://help.yeastar.com/en/p-series-software-edition/developer-guide/update-web-server-certificate-setting.html
        """
        return await self._call(ops.WEBSERVER_UPDATE, locals(), options)
