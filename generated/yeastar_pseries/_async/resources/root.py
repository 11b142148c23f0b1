# Made by `make generate` from spec/openapi/resources/auth.yaml; edits are lost.
"""Root operations (v1.0)."""

from __future__ import annotations

from ..._runtime.calls.options import CallOptions
from ...models import auth as models
from ...models.common import Envelope
from ...operations import auth as ops
from ..._runtime.client._async.resource import AsyncResource
from ..._runtime.hidden import Hidden


class AsyncRootResource(AsyncResource):
    """Log in, renew and revoke access tokens.

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def get_token(
        self, *, username: str, password: str, options: CallOptions | None = None
    ) -> models.TokenResponse:
        """Log in and get an access token.

        Exchanges the Client ID and Client Secret of the web portal for an access token
        and a refresh token. Each call opens another token: a PBX accepts eight valid
        ones per application, then answers 60002 until one ends. Five refused logins in
        a row block the caller's IP address (70004).

        Args:
            username: Client ID, from Integrations > API of the web portal.
            password: Client Secret of that application, as plain text.

        Source: POST /v1.0/get_token, https://help.yeastar.com/en/p-series-software-edition/developer-guide/get-access-token.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del password
        return await self._call(ops.GET_TOKEN, given, options)

    async def refresh_token(
        self, *, refresh_token: str, options: CallOptions | None = None
    ) -> models.TokenResponse:
        """Exchange a refresh token for new tokens.

        Returns a new access token and a new refresh token; only the newest refresh
        token is good for the next exchange. The vendor does not say whether the
        previous access token stays valid.

        Args:
            refresh_token: Newest refresh token received.

        Source: POST /v1.0/refresh_token, https://help.yeastar.com/zh-cn/p-series-cloud-edition/developer-guide/refresh-access-token.html
        """
        # A traceback with locals shall not show them.
        given = Hidden(dict(locals()))
        del refresh_token
        return await self._call(ops.REFRESH_TOKEN, given, options)

    async def del_token(self, *, options: CallOptions | None = None) -> Envelope:
        """Revoke the access token in use.

        Ends the access token that the call itself carries and so frees one of the eight
        places. The vendor does not say whether the refresh token of the pair ends too.

        Source: GET /v1.0/del_token, https://help.yeastar.com/en/p-series-cloud-edition/developer-guide/revoke-access-token.html
        """
        return await self._call(ops.DEL_TOKEN, locals(), options)
