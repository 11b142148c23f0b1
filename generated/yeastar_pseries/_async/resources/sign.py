# Made by `make generate` from spec/openapi/resources/sign.yaml; edits are lost.
"""Sign operations (v1.0)."""

from __future__ import annotations

from typing import Literal

from msgspec import UNSET, UnsetType

from ..._runtime.calls.options import CallOptions
from ...models import sign as models
from ...operations import sign as ops
from ..._runtime.client._async.resource import AsyncResource


class AsyncSignResource(AsyncResource):
    """Login signatures for the Linkus SDK. `/v1.0/sign/...`

    Raises:
        ApiError, TransportError: each method, as any call; see `errors`.
    """

    async def create(
        self,
        *,
        username: str,
        sign_type: Literal["sdk"] | str | UnsetType = UNSET,
        expire_time: int | UnsetType = UNSET,
        options: CallOptions | None = None,
    ) -> models.SignCreateResponse:
        """Get a login signature for the Linkus SDK.

        Returns the signature with which one user logs in to the Linkus SDK for Web,
        Windows, macOS, Android or iOS. The access token has to be one of the SDK's
        application: call get_token with the AccessID and the AccessKey of Integrations
        > Linkus SDK as username and password.
        Partly documented: the vendor's page was seen in part, see COVERAGE.md.

        Args:
            username: Extension number or email address of the user.
            sign_type: Kind of the signature. `sdk` For the Linkus SDK.
            expire_time: When the signature ends; all code seen sends 0.

        Source: POST /v1.0/sign/create, https://help.yeastar.com/en/p-series-linkus-software-edition/linkus-sdk-guide/obtain-login-signature-for-linkus-sdk-for-web.html
        """
        return await self._call(ops.SIGN_CREATE, locals(), options)
