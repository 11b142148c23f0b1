"""Recorded exchanges: transcribed from documentation or published by others."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .jsontypes import JsonObject, as_object

ANSWERING = ("documentation", "published", "device")
"""Origins the mock answers with; a synthetic file is no better than our own."""


@dataclass(frozen=True, slots=True)
class Recording:
    """One exchange, or one event frame."""

    name: str
    operation: str
    event: int | None
    origin: str
    complete: bool
    query: JsonObject
    body: JsonObject
    response: JsonObject
    frame: JsonObject


class Recordings:
    """All recordings below one folder; a missing folder is an empty one."""

    def __init__(self, root: Path) -> None:
        self.all = tuple(_load(root)) if root.is_dir() else ()
        self._by_operation: dict[str, list[Recording]] = {}
        for each in self.all:
            if each.event is None and each.response:
                self._by_operation.setdefault(each.operation, []).append(each)

    def of(self, operation_id: str) -> list[Recording]:
        """Recordings of one operation, complete ones first."""
        found = self._by_operation.get(operation_id, [])
        return sorted(found, key=lambda each: not each.complete)

    def frame(self, event: int) -> JsonObject | None:
        """A recorded frame of an event id, complete ones first."""
        found = [each for each in self.all if each.event == event and each.frame]
        found.sort(key=lambda each: not each.complete)
        return found[0].frame if found else None

    def named(self, name: str) -> Recording:
        """The recording whose file is called <name>.json; KeyError if none."""
        for each in self.all:
            if each.name == name:
                return each
        raise KeyError(name)

    def best(
        self, operation_id: str, query: JsonObject, body: JsonObject
    ) -> Recording | None:
        """The recording to answer with: the same request, else a whole good answer.

        A cut or failing answer is only given to exactly the request it was made for.
        """
        candidates = [
            each for each in self.of(operation_id) if each.origin in ANSWERING
        ]
        given = {**query, **body}
        for each in candidates:
            wanted = {**each.query, **each.body}
            if wanted and _same(wanted, given):
                return each
        whole = [
            each
            for each in candidates
            if each.complete and each.response.get("errcode", 0) == 0
        ]
        return max(whole, key=lambda each: _likeness(each, given), default=None)


def _load(root: Path) -> Iterator[Recording]:
    for path in sorted(root.rglob("*.json")):
        raw = as_object(json.loads(path.read_text(encoding="utf-8")))
        request = as_object(raw.get("request"))
        query = dict(as_object(request.get("query")))
        query.pop("access_token", None)
        yield Recording(
            name=path.stem,
            operation=str(raw.get("operation", "")),
            event=raw.get("event"),
            origin=str(raw.get("origin", "")),
            complete=bool(raw.get("complete")),
            query=query,
            body=as_object(request.get("body")),
            response=as_object(raw.get("response")),
            frame=as_object(raw.get("frame")),
        )


def _same(wanted: JsonObject, given: JsonObject) -> bool:
    return wanted.keys() == given.keys() and all(
        _text(wanted[name]) == _text(given[name]) for name in wanted
    )


def _likeness(recording: Recording, given: JsonObject) -> int:
    wanted = {**recording.query, **recording.body}
    equal = sum(_text(wanted.get(name)) == _text(each) for name, each in given.items())
    return 2 * equal - len(wanted.keys() ^ given.keys())


def _text(value: object) -> str:
    # Recorded queries were typed by hand: 7 and "7" are the same parameter.
    if isinstance(value, str | int | float):
        return str(value)
    return json.dumps(value, sort_keys=True)
