# Made by `make generate` from spec/; edits are lost.
"""What the client gives, for annotations: streams, pages, downloads, resources.

`def first(calls: CallResource) -> None: ...`; nothing is loaded until it is named.
Answers and rows are in `models`, events in `events`, errors in `errors`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ._async.client import AsyncClient
    from ._async.resources.lamp import AsyncLampListPage, AsyncLampResource
    from ._async.resources.root import AsyncRootResource
    from ._async.resources.v2_lamp import AsyncLampDownloadV2File, AsyncV2LampResource
    from ._runtime.calls._async.downloads import AsyncDownload
    from ._runtime.calls._async.pages import AsyncPage, AsyncPaginator
    from ._runtime.calls._async.pending import AsyncPendingDownload
    from ._runtime.calls._sync.downloads import Download
    from ._runtime.calls._sync.pages import Page
    from ._runtime.calls._sync.pending import PendingDownload
    from ._runtime.calls.raw_response import RawResponse
    from ._runtime.calls.upload_types import Content, FileContent
    from ._runtime.decoding.model import Answer, Model
    from ._runtime.decoding.provenance import Http
    from ._runtime.events._async.stream import AsyncEventStream
    from ._runtime.events._async.subscription import AsyncSubscription
    from ._runtime.events._sync.stream import EventStream
    from ._runtime.events._sync.subscription import Subscription
    from ._runtime.events.options import Overflow
    from ._runtime.events.topics import Topic, Topics
    from ._runtime.following._async.followed_call import AsyncFollowedCall
    from ._runtime.following._async.recording import AsyncRecordingFile
    from ._runtime.following._sync.followed_call import FollowedCall
    from ._runtime.following._sync.recording import RecordingFile
    from ._runtime.following.outcome import CallOutcome, CallParty, CallReason
    from ._runtime.transfers.progress import Progress
    from ._sync.client import Client
    from ._sync.resources.lamp import LampListPage, LampResource
    from ._sync.resources.root import RootResource
    from ._sync.resources.v2_lamp import LampDownloadV2File, V2LampResource

__all__ = [
    "Answer",
    "AsyncClient",
    "AsyncDownload",
    "AsyncEventStream",
    "AsyncFollowedCall",
    "AsyncLampDownloadV2File",
    "AsyncLampListPage",
    "AsyncLampResource",
    "AsyncPage",
    "AsyncPaginator",
    "AsyncPendingDownload",
    "AsyncRecordingFile",
    "AsyncRootResource",
    "AsyncSubscription",
    "AsyncV2LampResource",
    "CallOutcome",
    "CallParty",
    "CallReason",
    "Client",
    "Content",
    "Download",
    "EventStream",
    "FileContent",
    "FollowedCall",
    "Http",
    "LampDownloadV2File",
    "LampListPage",
    "LampResource",
    "Model",
    "Overflow",
    "Page",
    "PendingDownload",
    "Progress",
    "RawResponse",
    "RecordingFile",
    "RootResource",
    "Subscription",
    "Topic",
    "Topics",
    "V2LampResource",
]


_HOMES = {
    "Answer": "_runtime.decoding.model",
    "AsyncClient": "_async.client",
    "AsyncDownload": "_runtime.calls._async.downloads",
    "AsyncEventStream": "_runtime.events._async.stream",
    "AsyncFollowedCall": "_runtime.following._async.followed_call",
    "AsyncLampDownloadV2File": "_async.resources.v2_lamp",
    "AsyncLampListPage": "_async.resources.lamp",
    "AsyncLampResource": "_async.resources.lamp",
    "AsyncPage": "_runtime.calls._async.pages",
    "AsyncPaginator": "_runtime.calls._async.pages",
    "AsyncPendingDownload": "_runtime.calls._async.pending",
    "AsyncRecordingFile": "_runtime.following._async.recording",
    "AsyncRootResource": "_async.resources.root",
    "AsyncSubscription": "_runtime.events._async.subscription",
    "AsyncV2LampResource": "_async.resources.v2_lamp",
    "CallOutcome": "_runtime.following.outcome",
    "CallParty": "_runtime.following.outcome",
    "CallReason": "_runtime.following.outcome",
    "Client": "_sync.client",
    "Content": "_runtime.calls.upload_types",
    "Download": "_runtime.calls._sync.downloads",
    "EventStream": "_runtime.events._sync.stream",
    "FileContent": "_runtime.calls.upload_types",
    "FollowedCall": "_runtime.following._sync.followed_call",
    "Http": "_runtime.decoding.provenance",
    "LampDownloadV2File": "_sync.resources.v2_lamp",
    "LampListPage": "_sync.resources.lamp",
    "LampResource": "_sync.resources.lamp",
    "Model": "_runtime.decoding.model",
    "Overflow": "_runtime.events.options",
    "Page": "_runtime.calls._sync.pages",
    "PendingDownload": "_runtime.calls._sync.pending",
    "Progress": "_runtime.transfers.progress",
    "RawResponse": "_runtime.calls.raw_response",
    "RecordingFile": "_runtime.following._sync.recording",
    "RootResource": "_sync.resources.root",
    "Subscription": "_runtime.events._sync.subscription",
    "Topic": "_runtime.events.topics",
    "Topics": "_runtime.events.topics",
    "V2LampResource": "_sync.resources.v2_lamp",
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
