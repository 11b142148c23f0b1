# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated

from msgspec import Meta
from .._runtime.decoding.model import Arguments


class UacstaCallRequest(Arguments, kw_only=True):
    extension: Annotated[str, Meta(min_length=1)]
    call_id: Annotated[str, Meta(min_length=1)]
    ip_address: str
