# Made by `make generate` from generator/runtime/drift/described.py; edits are lost.
"""What the spec says: operations and their answers, events, error codes.

It is read from `_spec.json`, which the package carries: both bundles and the error
codes, without their prose.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any, cast

from .findings import Finding
from .walking.places import Place, Places, Schema, escaped

SPEC_DATA = "_spec.json"
_OF_VALUES = ("other_type", "unknown_value", "unexpected_null")
_METHODS = ("get", "post")
_DONE = 0


@dataclass(slots=True)
class Operation:
    """An operation, and what was heard of it.

    Attributes:
        id: operationId.
        method, path: GET or POST; the path under `/openapi`.
        spec_at: its pointer in the document.
        node: what the spec says of it.
        asked: how often it was called.
        answered: how often it answered as documented, well or not.
        missing: how often the PBX said that there is no such operation.
        refused: why its last answer told nothing.
    """

    id: str
    method: str
    path: str
    spec_at: str
    node: Schema
    asked: int = 0
    answered: int = 0
    missing: int = 0
    refused: str = ""

    @property
    def safe(self) -> bool:
        """Whether it only reads."""
        return bool(self.node.get("x-safe"))

    def answer(self) -> tuple[Schema, str] | None:
        """Return the schema of its answer and the pointer of that, or None."""
        answers = cast(Schema, self.node.get("responses") or {})
        content = _part(answers, "200", "content")
        media = cast(Schema, content.get("application/json") or {})
        at = f"{self.spec_at}/responses/200/content/application~1json/schema"
        return (media["schema"], at) if "schema" in media else None


@dataclass(frozen=True, slots=True)
class Event:
    """An event: its number, its name, the place of its frame."""

    id: int
    name: str
    frame: Place


class Described:
    """The spec, ready to be compared with what a PBX says.

    It holds the counts of one comparison, so each needs one of its own.

    Args:
        spec: what `_spec.json` holds.
    """

    def __init__(self, spec: Mapping[str, Any]) -> None:
        openapi = cast(Schema, spec.get("openapi") or {})
        asyncapi = cast(Schema, spec.get("asyncapi") or {})
        errors = cast(Schema, spec.get("errors") or {})
        self._openapi, self._asyncapi = openapi, asyncapi
        self.version = str(_part(openapi, "info").get("version", ""))
        self.places = Places(_components(openapi, "schemas"))
        self.event_places = Places(_components(asyncapi, "schemas"))
        self.operations = {each.id: each for each in _operations(openapi)}
        self._by_path = {(e.method, e.path): e for e in self.operations.values()}
        self._messages = _events(asyncapi)
        self._events: dict[int, Event] = {}
        self.families = {
            int(code["code"]): code.get("family") for code in errors.get("codes") or ()
        }
        for each in self.operations.values():
            if poll := each.node.get("x-poll"):
                self.families.setdefault(int(poll["errcode"]), None)

    @property
    def event_ids(self) -> list[int]:
        """Numbers of all events."""
        return list(self._messages)

    def operation(self, id: str | None, method: str, path: str) -> Operation | None:
        """Return an operation by its id, else by method and path; None if unknown."""
        known = self.operations.get(id) if id is not None else None
        return known or self._by_path.get((method.upper(), path))

    def answer(self, operation: Operation) -> Place | None:
        """Return the place of an operation's answer; None if nothing is documented."""
        found = operation.answer()
        if found is None:
            return None
        return self.places.place(found[0], found[1], None)

    def event(self, id: int) -> Event | None:
        """Return an event by its number; None if it is unknown."""
        if id not in self._events and id in self._messages:
            name, message = self._messages[id]
            at = f"/components/messages/{escaped(name)}/payload"
            place = self.event_places.place(message.get("payload") or {}, at, None)
            self._events[id] = Event(id, name, place)
        return self._events.get(id)

    def schema(self, finding: Finding) -> Schema | None:
        """Return the schema of the value that a finding is about, if it has one.

        Args:
            finding: what was found.
        """
        if finding.spec_at is None or finding.kind not in _OF_VALUES:
            return None
        document = self._openapi if finding.event is None else self._asyncapi
        node: Any = document
        for part in finding.spec_at.split("/")[1:]:
            part = part.replace("~1", "/").replace("~0", "~")
            node = node[int(part) if isinstance(node, list) else part]
        # A masker follows references in the document of the calls only.
        foreign = finding.event is not None and "$ref" in node
        return None if foreign else cast(Schema, node)

    def succeeded(self, errcode: object) -> bool:
        """Return whether an answer with this code has its data: done, partly done."""
        code = as_code(errcode)
        return code is None or self.families.get(code, "") is None

    def unsupported(self, errcode: object) -> bool:
        """Return whether the code says that there is no such operation."""
        return self._is(errcode, "UnsupportedError")

    def understood(self, errcode: object) -> bool:
        """Return whether the code says that the operation exists, whatever it did."""
        if as_code(errcode) == _DONE:
            return True
        return any(
            self._is(errcode, family)
            for family in ("InvalidParameterError", "NotFoundError")
        )

    def _is(self, errcode: object, family: str) -> bool:
        code = as_code(errcode)
        return code is not None and self.families.get(code) == family


def package_spec() -> dict[str, Any]:
    """Return the spec that the installed package carries."""
    root = __name__.partition("._runtime")[0]
    text = resources.files(root).joinpath(SPEC_DATA).read_text("utf-8")
    return json.loads(text)


def as_code(errcode: object) -> int | None:
    """Return an error code as a number; the PBX may write it as text."""
    if isinstance(errcode, bool):
        return None
    if isinstance(errcode, int):
        return errcode
    if isinstance(errcode, str) and len(errcode) < 12:
        try:
            return int(errcode)
        except ValueError:
            return None
    return None


def _part(node: Schema, *names: str) -> Schema:
    """Return what stands below some names, or nothing."""
    for name in names:
        node = cast(Schema, node.get(name) or {})
    return node


def _components(document: Schema, kind: str) -> Mapping[str, Schema]:
    return _part(document, "components", kind)


def _operations(document: Schema) -> list[Operation]:
    return [
        Operation(
            id=str(node["operationId"]),
            method=method.upper(),
            path=path,
            spec_at=f"/paths/{escaped(path)}/{method}",
            node=node,
        )
        for path, item in cast(Schema, document.get("paths") or {}).items()
        for method, node in cast(Schema, item).items()
        if method in _METHODS
    ]


def _events(document: Schema) -> dict[int, tuple[str, Schema]]:
    found = {
        int(message["x-event-id"]): (name, message)
        for name, message in _components(document, "messages").items()
        if "x-event-id" in message
    }
    return dict(sorted(found.items()))
