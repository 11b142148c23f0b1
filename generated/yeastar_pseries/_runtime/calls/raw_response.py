# Made by `make generate` from generator/runtime/calls/raw_response.py; edits are lost.
"""The answer to a call that this package does not know."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from ..decoding.answer import errcode_of
from ..decoding.tolerant_json import load, load_object
from ..hidden import ReprOnly


class RawResponse(ReprOnly, msgspec.Struct, frozen=True):
    """An answer as it came.

    Attributes:
        status: HTTP status.
        headers: response headers, names in lower case.
        content: the body.
        elapsed: seconds the call took.
        attempts: how often it was tried.
    """

    status: int
    headers: Mapping[str, str]
    content: bytes
    elapsed: float = 0.0
    attempts: int = 1

    def __repr__(self) -> str:
        # The content may hold anything.
        return f"RawResponse(status={self.status}, {len(self.content)} bytes)"

    def json(self) -> Any:
        """Return the body as JSON values.

        Raises:
            ValueError: it is not JSON.
        """
        return load(self.content)

    @property
    def errcode(self) -> int | None:
        """The PBX's error code; None where the body has none that can be read."""
        try:
            tree = load_object(self.content)
        except ValueError:
            return None
        return errcode_of(tree)
