"""Recorded exchanges: transcribed from documentation or published by others."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from .jsontypes import JsonObject, as_object

MADE_UP = "synthetic"
"""Origin of a recording that nobody saw; it answers only what it was made for."""


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
    """All recordings below one folder, or in one packed file; a missing one is empty."""

    def __init__(self, root: Path) -> None:
        self.all = tuple(_load(root))
        self._by_operation: dict[str, list[Recording]] = {}
        for each in self.all:
            if each.event is None and each.response:
                self._by_operation.setdefault(each.operation, []).append(each)

    def of(self, operation_id: str) -> list[Recording]:
        """Recordings of one operation, the most trusted first."""
        return sorted(self._by_operation.get(operation_id, []), key=_trust)

    def frame(self, event: int) -> JsonObject | None:
        """A recorded frame of an event id, the most trusted one."""
        found = [each for each in self.all if each.event == event and each.frame]
        return min(found, key=_trust).frame if found else None

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

        A cut or failing answer is only given to exactly the request it was made for;
        a made-up one to requests that hold all it was made for.
        """
        candidates = self.of(operation_id)
        given = {name: _text(value) for name, value in {**query, **body}.items()}
        for each in candidates:
            wanted = _wanted(each)
            if wanted and wanted == given:
                return each
        whole = [each for each in candidates if _is_whole(each)]
        for each in whole:
            wanted = _wanted(each)
            if wanted and wanted.items() <= given.items():
                return each
        seen = [each for each in whole if each.origin != MADE_UP or not _wanted(each)]
        return max(seen, key=lambda each: _likeness(each, given), default=None)


def _load(root: Path) -> Iterator[Recording]:
    for stem, raw in _read(root):
        request = as_object(raw.get("request"))
        query = dict(as_object(request.get("query")))
        query.pop("access_token", None)
        yield Recording(
            name=stem,
            operation=str(raw.get("operation", "")),
            event=raw.get("event"),
            origin=str(raw.get("origin", "")),
            complete=bool(raw.get("complete")),
            query=query,
            body=as_object(request.get("body")),
            response=as_object(raw.get("response")),
            frame=as_object(raw.get("frame")),
        )


def _read(root: Path) -> Iterator[tuple[str, JsonObject]]:
    """Each recording as it is written, with its file's name."""
    if root.is_file():
        packed = as_object(json.loads(root.read_text(encoding="utf-8")))
        for name, raw in packed.items():
            yield PurePosixPath(name).stem, as_object(raw)
        return
    for path in sorted(root.rglob("*.json")):
        yield path.stem, as_object(json.loads(path.read_text(encoding="utf-8")))


def _trust(recording: Recording) -> tuple[bool, bool, str]:
    made_up = recording.origin == MADE_UP
    return (not recording.complete, made_up, recording.name)


def _is_whole(recording: Recording) -> bool:
    return recording.complete and recording.response.get("errcode", 0) == 0


def _wanted(recording: Recording) -> dict[str, str]:
    arguments = {**recording.query, **recording.body}
    return {name: _text(value) for name, value in arguments.items()}


def _likeness(recording: Recording, given: dict[str, str]) -> int:
    wanted = _wanted(recording)
    equal = len(wanted.items() & given.items())
    return 2 * equal - len(wanted.keys() ^ given.keys())


def _text(value: object) -> str:
    # Recorded queries were typed by hand: 7 and "7" are the same parameter.
    if isinstance(value, str | int | float):
        return str(value)
    return json.dumps(value, sort_keys=True)
