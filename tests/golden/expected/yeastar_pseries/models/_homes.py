# Made by `make generate` from spec/openapi/; edits are lost.
"""Which module each class of `models` is in; loaded when one is named there."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
