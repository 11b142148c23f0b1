# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""AsyncClient: one attribute for each resource of the PBX."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._runtime.exceptions import ApiError
from .._runtime.client._async import lazy
from .._runtime.client._async.base import AsyncBaseClient
from .._runtime.client._async.resource import AsyncResource
from .._runtime.client.later import Later, resource_attribute
from .._retry_rules import RULES

if TYPE_CHECKING:
    from .. import types
else:
    types = Later("..types", __package__)


class AsyncV2(AsyncResource):
    """Version 2.0 of the API: `client.v2.cdr.list()`."""

    @resource_attribute
    def lamp(self) -> types.AsyncV2LampResource:
        """`/v2.0/lamp/...`"""
        from .resources.v2_lamp import AsyncV2LampResource

        return AsyncV2LampResource(self._caller)


class AsyncClient(AsyncBaseClient):
    """A client of one PBX, with an attribute for each resource.

    Use it in `async with`: closing gives the token back. Resources load on first
    touch; what is said of the parameters in full is at `AsyncBaseClient`.

    Args:
        base_url: The PBX, such as https://192.168.5.150:8088; else YEASTAR_URL.
        client_id: Client ID of the API application; else YEASTAR_CLIENT_ID.
        client_secret: Its Client Secret; else YEASTAR_CLIENT_SECRET.
        timeout: Total seconds per call, retries and token renewal included.
        connect_timeout: Seconds for connecting.
        retries: How often a call that only reads is repeated.
        verify: True, a CA file or folder, an ssl.SSLContext, or False for any certificate.
        fingerprint: SHA-256 fingerprint of the only certificate to accept.
        proxy: Proxy URL; none by default, whatever the environment says.
        trust_env: True to follow proxy and certificate variables.
        user_agent: Sent with every request.
        transport: An httpx transport of your own.
        auto_refresh: False leaves renewing the token to `login`.
        auth: A `BearerToken` of the platform that base_url leads through, in place of
            client_id and client_secret.
        clock: The `PbxClock` of the PBX, for arguments that are times; can be set later.
        firmware: That of the PBX, or "detect": what needs a newer one is not sent then.
        on_old_firmware: "raise" for FirmwareTooOldError, "warn" to send it all the same.
        access_token: A token that somebody else fetches, or a function that returns one.
        token_store: Where tokens are shared; see `tokens`.
        strict: True raises SchemaError for what does not fit the schema, once it came.
        on_request: Called with a `RequestInfo` before each request.
        on_response: Called with a `ResponseInfo` after each request.
        on_retry: Called with a `RetryInfo` before a call is tried again.
        on_token: Called with a `TokenInfo` for each new token.
    """

    _retry_rules = RULES

    @staticmethod
    def _api_error(errcode: int, **details: Any) -> ApiError:
        from .. import errors

        return errors.api_error(errcode, **details)

    @classmethod
    def _codec(cls) -> lazy.EventCodec:
        from ..events import CODEC

        return CODEC

    @resource_attribute
    def v2(self) -> AsyncV2:
        """Version 2.0 of the API."""
        return AsyncV2(self._caller)

    @resource_attribute
    def auth(self) -> types.AsyncRootResource:
        """Token calls as the vendor has them; the client makes them by itself."""
        from .resources.root import AsyncRootResource

        return AsyncRootResource(self._caller)

    @resource_attribute
    def lamp(self) -> types.AsyncLampResource:
        """`/v1.0/lamp/...`"""
        from .resources.lamp import AsyncLampResource

        return AsyncLampResource(self._caller)
