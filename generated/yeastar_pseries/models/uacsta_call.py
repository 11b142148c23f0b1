# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from .._runtime.decoding.model import Arguments


class UacstaCallRequest(Arguments, kw_only=True):
    extension: str
    call_id: str
    ip_address: str
