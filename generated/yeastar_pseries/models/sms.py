# Made by `make generate` from spec/openapi/; edits are lost.

from __future__ import annotations

from typing import Annotated

from msgspec import Meta
from .._runtime.decoding.model import Arguments


class SmsCreateRequest(Arguments, kw_only=True):
    message: str
    number: Annotated[str, Meta(min_length=1)]
    trunk_name: str
