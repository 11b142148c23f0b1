# Made by `make generate` from generator/runtime/client/_async/lazy.py; edits are lost.
"""Names for annotations of the client; what they stand for is loaded on use.

A client that never opens a stream should not load the stream, yet
`typing.get_type_hints(AsyncClient.events)` has to find it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # twin: async-only
    from ...calls._async.pages import AsyncPaginator as AsyncPaginator
    from ...calls._async.token_keeper import AsyncTokenKeeper as AsyncTokenKeeper
    from ...calls.raw_response import RawResponse as RawResponse
    from ...calls.upload_types import Content as Content
    from ...clock.pbx_clock import PbxClock as PbxClock
    from ...events._async.stream import AsyncEventStream as AsyncEventStream
    from ...events.frames.codec import EventCodec as EventCodec
    from ...events.frames.event import Event as Event
    from ...events.gap import Gap as Gap
    from ...events.options import Overflow as Overflow
    from ...events.topics import Topics as Topics
    from ...following._async.recording import AsyncRecordingFile as AsyncRecordingFile
    from ...hooks.callables import AsyncHooked as AsyncHooked
    from ...hooks.infos import RequestInfo as RequestInfo
    from ...hooks.infos import ResponseInfo as ResponseInfo
    from ...hooks.infos import RetryInfo as RetryInfo
    from ...hooks.infos import TokenInfo as TokenInfo
    from ...live._async.view import AsyncLiveCalls as AsyncLiveCalls
    from ...schema.report import SchemaReport as SchemaReport
    from ...tokens._async.bearer import AsyncBearer as AsyncBearer
    from ...tokens.bearer import BearerToken as BearerToken
    from ...tokens.given import AsyncGivenToken as AsyncGivenToken
    from ...tokens.stores.protocols import AsyncClientStore as AsyncClientStore
    from ...transfers.progress import Progress as Progress
else:
    _HOMES = {
        "AsyncBearer": "tokens._async.bearer",
        "AsyncClientStore": "tokens.stores.protocols",
        "AsyncHooked": "hooks.callables",
        "AsyncEventStream": "events._async.stream",
        "AsyncGivenToken": "tokens.given",
        "AsyncLiveCalls": "live._async.view",
        "AsyncRecordingFile": "following._async.recording",
        "AsyncTokenKeeper": "calls._async.token_keeper",
        "BearerToken": "tokens.bearer",
        "Content": "calls.upload_types",
        "EventCodec": "events.frames.codec",
        "Event": "events.frames.event",
        "Gap": "events.gap",
        "Overflow": "events.options",
        "PbxClock": "clock.pbx_clock",
        "Progress": "transfers.progress",
        "RawResponse": "calls.raw_response",
        "SchemaReport": "schema.report",
        "RequestInfo": "hooks.infos",
        "ResponseInfo": "hooks.infos",
        "RetryInfo": "hooks.infos",
        "TokenInfo": "hooks.infos",
        "Topics": "events.topics",
    }
    # twin: async-only
    _HOMES["AsyncPaginator"] = "calls._async.pages"

    def __getattr__(name):
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"...{_HOMES[name]}", __package__), name)
