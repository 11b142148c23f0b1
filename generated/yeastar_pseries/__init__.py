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
    from ._runtime.hooks.infos import RequestInfo, ResponseInfo, RetryInfo, TokenInfo
    from ._runtime.notices import FirmwareWarning, IncompleteListWarning
    from ._sync.client import Client
    from .errors import ApiError, YeastarError
    from ._runtime.calls._async.downloads import AsyncDownload
    from ._runtime.calls._async.pages import AsyncPage, AsyncPaginator
    from ._runtime.calls._async.pending import AsyncPendingDownload
    from ._runtime.calls._sync.downloads import Download
    from ._runtime.calls._sync.pages import Page
    from ._runtime.calls._sync.pending import PendingDownload
    from ._runtime.events._async.stream import AsyncEventStream
    from ._runtime.events._async.subscription import AsyncSubscription
    from ._runtime.events._sync.stream import EventStream
    from ._runtime.events._sync.subscription import Subscription
    from ._runtime.transport.certificate import (
        ServerCertificate,
        async_fingerprint,
        fingerprint,
    )
    from .events import Event

__all__ = [
    "__version__",
    "ApiError",
    "AsyncClient",
    "AsyncDownload",
    "AsyncEventStream",
    "AsyncPage",
    "AsyncPaginator",
    "AsyncPendingDownload",
    "AsyncSubscription",
    "BearerToken",
    "CallOptions",
    "Client",
    "Download",
    "Event",
    "EventStream",
    "FirmwareWarning",
    "Gap",
    "IncompleteListWarning",
    "Page",
    "PbxClock",
    "PendingDownload",
    "RequestInfo",
    "ResponseInfo",
    "RetryInfo",
    "ServerCertificate",
    "Subscription",
    "TokenInfo",
    "YeastarError",
    "async_fingerprint",
    "fingerprint",
]


_HOMES = {
    "AsyncClient": "_async.client",
    "BearerToken": "_runtime.tokens.bearer",
    "Gap": "_runtime.events.gap",
    "CallOptions": "_runtime.calls.options",
    "PbxClock": "_runtime.clock.pbx_clock",
    "RequestInfo": "_runtime.hooks.infos",
    "ResponseInfo": "_runtime.hooks.infos",
    "RetryInfo": "_runtime.hooks.infos",
    "TokenInfo": "_runtime.hooks.infos",
    "FirmwareWarning": "_runtime.notices",
    "IncompleteListWarning": "_runtime.notices",
    "Client": "_sync.client",
    "ApiError": "errors",
    "YeastarError": "errors",
    "AsyncDownload": "_runtime.calls._async.downloads",
    "AsyncPage": "_runtime.calls._async.pages",
    "AsyncPaginator": "_runtime.calls._async.pages",
    "AsyncPendingDownload": "_runtime.calls._async.pending",
    "Download": "_runtime.calls._sync.downloads",
    "Page": "_runtime.calls._sync.pages",
    "PendingDownload": "_runtime.calls._sync.pending",
    "AsyncEventStream": "_runtime.events._async.stream",
    "AsyncSubscription": "_runtime.events._async.subscription",
    "EventStream": "_runtime.events._sync.stream",
    "Subscription": "_runtime.events._sync.subscription",
    "ServerCertificate": "_runtime.transport.certificate",
    "async_fingerprint": "_runtime.transport.certificate",
    "fingerprint": "_runtime.transport.certificate",
    "Event": "events",
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
        return sorted({*__all__, *(name for name in globals() if name[:2] == "__")})
