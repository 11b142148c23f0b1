# Made by `make generate` from generator/runtime/calls/options.py; edits are lost.
"""Settings that apply to one call only."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from .. import checks
from ..exceptions import InvalidArgumentError
from ..hidden import ReprOnly


class CallOptions(ReprOnly, msgspec.Struct, frozen=True, kw_only=True):
    """Overrides for a single call; what is left out comes from the client.

    Attributes:
        timeout: total seconds for the call, retries and token renewal included.
        retries: how often a call that only reads may be repeated; 0 for never.
        extra_query: parameters added to the URL unchecked, for newer firmware.
        extra_body: fields added to the JSON body unchecked, for newer firmware.
        validate: False sends the arguments without checking them first.

    Raises:
        ConfigurationError: timeout or retries cannot work.
    """

    timeout: float | None = None
    retries: int | None = None
    extra_query: Mapping[str, object] = msgspec.field(default_factory=dict[str, object])
    extra_body: Mapping[str, object] = msgspec.field(default_factory=dict[str, object])
    validate: bool = True

    def __post_init__(self) -> None:
        if self.timeout is not None:
            checks.seconds("timeout", self.timeout)
        if self.retries is not None:
            checks.count("retries", self.retries)

    def __repr__(self) -> str:
        # What is added unchecked may be secret under any name.
        return (
            f"CallOptions(timeout={self.timeout}, retries={self.retries},"
            f" extra_query={list(self.extra_query)}, extra_body={list(self.extra_body)},"
            f" validate={self.validate})"
        )


DEFAULT_OPTIONS = CallOptions()


def options_of(given: object) -> CallOptions:
    """Return the settings of a call, as they were given or as the client has them.

    Raises:
        InvalidArgumentError: something else was given.
    """
    if given is None:
        return DEFAULT_OPTIONS
    if not isinstance(given, CallOptions):
        raise InvalidArgumentError(
            f"options is of type {type(given).__name__}; allowed: CallOptions(...)",
            argument="options",
        )
    return given
