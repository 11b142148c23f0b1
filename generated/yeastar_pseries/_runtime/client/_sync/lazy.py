# Made by `make generate` from generator/runtime/client/_async/lazy.py; edits are lost.
"""Names for annotations of the client; what they stand for is loaded on use.

A client that never opens a stream should not load the stream, yet
`typing.get_type_hints(Client.events)` has to find it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ...calls._sync.token_keeper import TokenKeeper as TokenKeeper
    from ...calls.raw_response import RawResponse as RawResponse
    from ...calls.upload_types import Content as Content
    from ...clock.pbx_clock import PbxClock as PbxClock
    from ...events._sync.stream import EventStream as EventStream
    from ...events.frames.codec import EventCodec as EventCodec
    from ...events.frames.event import Event as Event
    from ...events.gap import Gap as Gap
    from ...events.options import Overflow as Overflow
    from ...events.topics import Topics as Topics
    from ...following._sync.recording import RecordingFile as RecordingFile
    from ...hooks.callables import Hooked as Hooked
    from ...hooks.infos import RequestInfo as RequestInfo
    from ...hooks.infos import ResponseInfo as ResponseInfo
    from ...hooks.infos import RetryInfo as RetryInfo
    from ...hooks.infos import TokenInfo as TokenInfo
    from ...live._sync.view import LiveCalls as LiveCalls
    from ...schema.report import SchemaReport as SchemaReport
    from ...tokens._sync.bearer import Bearer as Bearer
    from ...tokens.bearer import BearerToken as BearerToken
    from ...tokens.given import GivenToken as GivenToken
    from ...tokens.stores.protocols import ClientStore as ClientStore
    from ...transfers.progress import Progress as Progress
else:
    _HOMES = {
        "Bearer": "tokens._sync.bearer",
        "ClientStore": "tokens.stores.protocols",
        "Hooked": "hooks.callables",
        "EventStream": "events._sync.stream",
        "GivenToken": "tokens.given",
        "LiveCalls": "live._sync.view",
        "RecordingFile": "following._sync.recording",
        "TokenKeeper": "calls._sync.token_keeper",
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

    def __getattr__(name):
        from importlib import import_module

        if name not in _HOMES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module(f"...{_HOMES[name]}", __package__), name)
