# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from .._runtime.decoding.model import Arguments


class SmsCreateRequest(Arguments, kw_only=True):
    message: str
    number: str
    trunk_name: str
