# Made by `make generate` from spec/openapi/openapi.yaml; edits are lost.
"""Client: one attribute for each resource of the PBX."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .. import errors
from .base import BaseClient, Resource

if TYPE_CHECKING:
    from .._shared.event_codec import EventCodec
    from .resources.lamp import LampResource
    from .resources.v2_lamp import V2LampResource
    from .resources.root import RootResource


class V2(Resource):
    """Version 2.0 of the API: `client.v2.cdr.list()`."""

    @cached_property
    def lamp(self) -> V2LampResource:
        """`/v2.0/lamp/...`"""
        from .resources.v2_lamp import V2LampResource

        return V2LampResource(self._client)


class Client(BaseClient):
    """A client of one PBX.

    Arguments, tokens, retries and closing are described at
    `BaseClient`. Resources load on first touch.
    """

    _api_error = staticmethod(errors.api_error)

    @classmethod
    def _codec(cls) -> EventCodec:
        from ..events import CODEC

        return CODEC

    @cached_property
    def v2(self) -> V2:
        """Version 2.0 of the API."""
        return V2(self)

    @cached_property
    def auth(self) -> RootResource:
        """Token calls as the vendor has them; the client makes them by itself."""
        from .resources.root import RootResource

        return RootResource(self)

    @cached_property
    def lamp(self) -> LampResource:
        """`/v1.0/lamp/...`"""
        from .resources.lamp import LampResource

        return LampResource(self)
