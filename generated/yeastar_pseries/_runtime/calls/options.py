# Made by `make generate` from generator/runtime/calls/options.py; edits are lost.
"""Settings that apply to one call only."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class CallOptions(msgspec.Struct, frozen=True, kw_only=True):
    """Overrides for a single call; what is left out comes from the client.

    Attributes:
        timeout: total seconds for the call, retries and token renewal included.
        retries: how often a call that only reads may be repeated; 0 for never.
        extra_query: parameters added to the URL unchecked, for newer firmware.
        extra_body: fields added to the JSON body unchecked, for newer firmware.
        validate: False sends the arguments without checking them first.
    """

    timeout: float | None = None
    retries: int | None = None
    extra_query: Mapping[str, object] = msgspec.field(default_factory=dict[str, object])
    extra_body: Mapping[str, object] = msgspec.field(default_factory=dict[str, object])
    validate: bool = True


DEFAULT_OPTIONS = CallOptions()
