# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from .._runtime.decoding.model import Arguments


class HotelCheckoutRequest(Arguments, kw_only=True):
    ext_id: int
