"""What the client must know about one operation of the PBX, as data.

Frozen structs here and elsewhere: they are made thirty times faster than dataclasses,
and all of them together decide how long importing the package takes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Generic, TypeVar

import msgspec

from ..client.later import Later

if TYPE_CHECKING:
    from ..following import rules as call_rules
else:
    call_rules = Later("..following.rules", __package__)

R = TypeVar("R", bound=msgspec.Struct)


class Paging(msgspec.Struct, frozen=True, kw_only=True):
    """Wire names of the paging parameters and of the fields that hold a page.

    Attributes:
        page: query parameter with the page number, counted from 1.
        size: query parameter with the number of rows per page.
        items: response field that holds the rows.
        total: response field with the number of rows on all pages, if there is one.
    """

    page: str = "page"
    size: str = "page_size"
    items: str = "data"
    total: str | None = "total_number"


class Poll(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a file that is made after the call was answered.

    Attributes:
        errcode: the code that means still running.
        event: id of the event that brings the file, or says that there will be none.
        match: wire name of an argument to the field of the event's message that likely
            repeats it.
    """

    errcode: int
    event: int
    match: Mapping[str, str] | None = None


class Follow(msgspec.Struct, frozen=True, kw_only=True):
    """How the phone call is followed that an operation starts.

    Attributes:
        state: id of the event that tells how the parties of a call are doing.
        ended: id of the event that tells of its end.
        failed: id of the event that tells why it did not come about.
        rules: gives what is asked of calls.
        call_id: field of the answer with the id of the call; None where none tells it.
        caller: argument with the number of the party whose phone rings first.
        number: argument with the number of the extension that the PBX calls, by which
            a call without an id is found.
    """

    state: int
    ended: int
    failed: int
    rules: Callable[[], call_rules.CallRules]
    call_id: str | None = None
    caller: str | None = None
    number: str | None = None

    @property
    def events(self) -> tuple[int, ...]:
        """All events that tell of a call."""
        return self.state, self.ended, self.failed


class Operation(msgspec.Struct, Generic[R], frozen=True):
    """One call of the PBX API.

    Attributes:
        path: path under ``{base_url}/openapi``, e.g. ``/v1.0/extension/list``.
        result: struct of the answer; a page or a download has a subclass of it in each
            client.
        id: dotted name as the client shows it, e.g. ``extension.list``, ``v2.cdr.list``;
            follows from the path.
        method: ``GET`` (parameters in the query) or ``POST`` (one JSON object).
        safe: True when the call only reads, so that it may be repeated.
        token: False for the few calls that carry no access token.
        arguments: struct with everything that may be sent, under wire names.
        multipart: names of the file fields of an upload.
        paging: where page number and rows are, for operations that page.
        download: response field with the URL of a file, for two-step downloads.
        poll: what is known of a file that has to be made first; None where none is.
        follow: how the phone call is followed that it starts; None if it starts none.
        secrets: wire names of fields whose values are never shown, of what is sent and
            what is answered, at any depth.
        times: wire names of arguments that are times, with the form in which they
            travel; see `clock/wire_times.py`.
        joined: wire names of arguments that hold several values in one text, with what
            separates them.
        since: edition to the first firmware that has the call, where the vendor tells.
    """

    path: str
    result: type[R]
    id: str = ""
    method: str = "GET"
    safe: bool = False
    token: bool = True
    arguments: type[msgspec.Struct] | None = None
    multipart: tuple[str, ...] = ()
    paging: Paging | None = None
    download: str | None = None
    poll: Poll | None = None
    follow: Follow | None = None
    secrets: frozenset[str] = frozenset()
    times: Mapping[str, str] | None = None
    joined: Mapping[str, str] | None = None
    since: Mapping[str, str] | None = None

    def __post_init__(self) -> None:
        if not self.id:
            msgspec.structs.force_setattr(self, "id", _dotted(self.path))


def _dotted(path: str) -> str:
    version, *parts = path.strip("/").split("/")
    name = ".".join(parts)
    return name if version == "v1.0" else f"v{version[1:].split('.')[0]}.{name}"
