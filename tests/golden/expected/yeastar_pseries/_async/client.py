# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""AsyncClient: one attribute for each resource of the PBX."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import errors
from .base import AsyncBaseClient, AsyncResource

if TYPE_CHECKING:
    from .._shared.event_codec import EventCodec
    from .resources.lamp import AsyncLampResource
    from .resources.v2_lamp import AsyncV2LampResource
    from .resources.root import AsyncRootResource


class AsyncV2(AsyncResource):
    """Version 2.0 of the API: `client.v2.cdr.list()`."""

    @cached_property
    def lamp(self) -> AsyncV2LampResource:
        """`/v2.0/lamp/...`"""
        from .resources.v2_lamp import AsyncV2LampResource

        return AsyncV2LampResource(self._client)


class AsyncClient(AsyncBaseClient):
    """A client of one PBX.

    Arguments, tokens, retries and closing are described at
    `AsyncBaseClient`. Resources load on first touch.
    """

    _api_error = staticmethod(errors.api_error)

    @classmethod
    def _codec(cls) -> EventCodec:
        from ..events import CODEC

        return CODEC

    @cached_property
    def v2(self) -> AsyncV2:
        """Version 2.0 of the API."""
        return AsyncV2(self)

    @cached_property
    def auth(self) -> AsyncRootResource:
        """Token calls as the vendor has them; the client makes them by itself."""
        from .resources.root import AsyncRootResource

        return AsyncRootResource(self)

    @cached_property
    def lamp(self) -> AsyncLampResource:
        """`/v1.0/lamp/...`"""
        from .resources.lamp import AsyncLampResource

        return AsyncLampResource(self)
