# Made by `make generate` from spec/openapi/; edits are lost.
"""Response and request classes, one module a resource; all of them are here too.

A class loads its module when it is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .auth import GetTokenRequest as GetTokenRequest, TokenResponse as TokenResponse
    from .common import (
        DuplicateField as DuplicateField,
        Envelope as Envelope,
        InvalidParam as InvalidParam,
    )
    from .lamp import (
        Lamp as Lamp,
        LampDeleteRequest as LampDeleteRequest,
        LampDownloadResponse as LampDownloadResponse,
        LampHolder as LampHolder,
        LampListRequest as LampListRequest,
        LampListResponse as LampListResponse,
        LampSocket as LampSocket,
        LampUpdateRequest as LampUpdateRequest,
        LampUploadRequest as LampUploadRequest,
        V2LampDownloadRequest as V2LampDownloadRequest,
    )


_HOMES = {
    "DuplicateField": "common",
    "Envelope": "common",
    "GetTokenRequest": "auth",
    "InvalidParam": "common",
    "Lamp": "lamp",
    "LampDeleteRequest": "lamp",
    "LampDownloadResponse": "lamp",
    "LampHolder": "lamp",
    "LampListRequest": "lamp",
    "LampListResponse": "lamp",
    "LampSocket": "lamp",
    "LampUpdateRequest": "lamp",
    "LampUploadRequest": "lamp",
    "TokenResponse": "auth",
    "V2LampDownloadRequest": "lamp",
}


def _named(name: str) -> Any:
    from importlib import import_module

    value = getattr(import_module(f".{_HOMES[name]}", __package__), name)
    globals()[name] = value
    return value


if not TYPE_CHECKING:
    # PEP 562: nothing is loaded until it is named, and then only once. Hidden from
    # type checkers, which would otherwise accept every misspelt name.
    def __getattr__(name):
        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return _named(name)

    def __dir__():
        return sorted({*__all__, *(name for name in globals() if name[:2] == "__")})

    __all__ = [*_HOMES]
