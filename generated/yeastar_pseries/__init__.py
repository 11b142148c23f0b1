# Made by `make generate` from spec/; edits are lost.
"""Client of the Yeastar P-Series PBX API: calls, events, webhooks.

Independent work, not the vendor's. Start with `Client` or `AsyncClient`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.2.0"

if TYPE_CHECKING:
    from ._async.client import AsyncClient
    from ._runtime.tokens.bearer import BearerToken
    from ._runtime.events.gap import Gap
    from ._runtime.calls.options import CallOptions
    from ._runtime.clock.pbx_clock import PbxClock
    from ._runtime.notices import IncompleteListWarning
    from ._sync.client import Client
    from .errors import ApiError, YeastarError

__all__ = [
    "__version__",
    "ApiError",
    "AsyncClient",
    "BearerToken",
    "CallOptions",
    "Client",
    "Gap",
    "IncompleteListWarning",
    "PbxClock",
    "YeastarError",
]


_HOMES = {
    "AsyncClient": "_async.client",
    "BearerToken": "_runtime.tokens.bearer",
    "Gap": "_runtime.events.gap",
    "CallOptions": "_runtime.calls.options",
    "PbxClock": "_runtime.clock.pbx_clock",
    "IncompleteListWarning": "_runtime.notices",
    "Client": "_sync.client",
    "ApiError": "errors",
    "YeastarError": "errors",
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
        return sorted({*globals(), *__all__})
