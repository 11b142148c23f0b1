"""The second harvest: leads, names that traffic confirms, error codes.

A lead is a name of the portal's own API; it may become an entry of `x-leads`, never a
field. What a captured answer or a client shows is a field with `x-observed`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from .facts import SECOND, ErrorFact, Json, read_yaml
from .notations import UnknownNotation

_CONFIRMED = "also in the captured OpenAPI queue/query of 2026"
_LEAVE_OUT = "leave out"
_TYPES = frozenset({"string", "integer", "number", "boolean", "array", "object"})

# Files whose every entry is a sentence; the titles are listed, so that a new one fails.
BEHAVIOUR = "Behaviour of boxes: notes, judged by people."
PROSE_FILES = {
    "_behaviour": (BEHAVIOUR, "topic", 17),
    "_since": ("First firmware or upper bounds, for x-since and notes.", "what", 8),
    "protocol": (BEHAVIOUR, "about", 7),
}
# Keys that no reader compares.
PROSE_KEYS = {
    "calibration": "How far the names of the portal can be trusted.",
    "csv_limits": "Limits of import files: sentences in x-note, never validation.",
    "enum_seen": "Values of the portal, for x-note.",
    "external_members": "About import files of external numbers.",
    "irregularities": "Oddities of the portal's bodies.",
    "meanings": "Descriptions of settings.",
    "member_shape": "Shapes of entries of the portal's lists, for x-note.",
    "new_against_the_fact_base": "Values and shapes of the portal, for x-note.",
    "not_evidence": "What must not be taken for a code; it is in no list.",
    "note": "A comment.",
    "per_type": "Which lead belongs to which type of trunk, for the lead's note.",
    "portal_path": "The path of the portal's own API.",
    "resolves": "A comment.",
    "status_claim": "The third harvest has the value from a vendor page.",
}
_META = frozenset({"resource", "source", "evidence"})

# Where the names of an entry of cdr.yaml belong; without names, the entry is prose.
CDR: dict[str, tuple[list[str], list[str]] | str] = {
    "v2.0 cdr/search takes three more parameters": (["GET /v2.0/cdr/search query"], []),
    "v2.0 row field recording_type": (
        ["GET /v2.0/cdr/list answer.data[]", "GET /v2.0/cdr/search answer.data[]"],
        ["recording_type"],
    ),
    "v2.0 cdr/detail timeline leg has more fields": (
        ["GET /v2.0/cdr/detail answer.data.timeline[]"],
        [],
    ),
    "getaicontext leg object has language beside context": (
        ["GET /v2.0/cdr/getaicontext answer.data[key]"],
        ["language"],
    ),
    "note object in a CDR row (call_note, v2.0 call_notes)": (
        [
            "GET /v1.0/cdr/list answer.data[].call_note",
            "GET /v1.0/cdr/search answer.data[].call_note",
            "GET /v2.0/cdr/list answer.data[].call_notes",
            "GET /v2.0/cdr/search answer.data[].call_notes",
        ],
        [],
    ),
    "queue/list row is read with dynamic_agent_list, static_agent_list, manager_list, "
    "text = number": "What the list's text holds, for a description.",
    "two independent clients gate v2.0 CDR at *.23.0.123": "For x-since.",
}


@dataclass(frozen=True, slots=True)
class Lead:
    resource: str
    name: str
    type: str
    schema: str | None = None
    """The schema that may have it, where the file says so."""


@dataclass(slots=True)
class SecondHarvest:
    leads: list[Lead] = field(default_factory=list[Lead])
    left_out: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    observed: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """Place and name of fields that have to be there with x-observed."""
    codes: list[ErrorFact] = field(default_factory=list[ErrorFact])

    @classmethod
    def read(cls, directory: Path) -> SecondHarvest:
        harvest = cls()
        for path in sorted(directory.glob("*.yaml")):
            content = read_yaml(path)
            if path.stem in PROSE_FILES:
                _only_prose(path.stem, content)
            elif path.stem == "cdr":
                harvest._cdr(cast(Json, content))
            else:
                harvest._file(path.stem, cast(Json, content))
        return harvest

    def _file(self, stem: str, content: Json) -> None:
        resource = str(content["resource"])
        for key, value in content.items():
            if key in ("body_past_the_cut", "fxs_only"):
                self._body(resource, cast(list[Json], value))
            elif key == "objects":
                self._objects(resource, cast(dict[str, Any], value))
            elif key == "codes":
                for raw in cast(list[Json], value):
                    code = ErrorFact(raw["code"], None, False, raw["class"], (SECOND,))
                    self.codes.append(code)
            elif key not in PROSE_KEYS and key not in _META:
                raise UnknownNotation(f"second harvest, {stem}: {key}")

    def _body(self, resource: str, rows: Iterable[Json]) -> None:
        for row in rows:
            for name in _names(row):
                note = str(row.get("note", ""))
                if _LEAVE_OUT in note:
                    self.left_out.append((resource, name))
                elif note == _CONFIRMED:
                    for answer in ("get answer.data[]", "query answer.data[]"):
                        place = f"GET /v1.0/{resource}/{answer}"
                        self.observed.append((place, name))
                else:
                    self._lead(resource, name, str(row["type"]))

    def _lead(
        self, resource: str, name: str, kind: str, schema: str | None = None
    ) -> None:
        if kind not in _TYPES:
            raise UnknownNotation(f"second harvest, {resource}: {name} is {kind}")
        self.leads.append(Lead(resource, name, kind, schema))

    def _objects(self, resource: str, objects: dict[str, Any]) -> None:
        for name, raw in objects.items():
            if isinstance(raw, list):
                continue  # values that were seen
            fields: list[Json] = raw.get("fields", [])
            if not fields:
                shape = re.search(r"\{([^}]*)\}", str(raw.get("note", "")))
                if shape is None:
                    raise UnknownNotation(f"second harvest, {resource}: {name}")
                stated = [part.split(":")[0].strip() for part in shape[1].split(",")]
                fields = [{"name": each, "type": "string"} for each in stated]
            for row in fields:
                if "fills" in raw:
                    self._lead(resource, row["name"], row["type"], raw["fills"])

    def _cdr(self, content: Json) -> None:
        for entry in cast(list[Json], content["entries"]):
            stated = CDR.get(str(entry["about"]))
            if stated is None:
                raise UnknownNotation(f"second harvest, cdr: {entry['about']}")
            if isinstance(stated, str):
                continue
            places, names = stated
            for name in names or cast(list[str], entry["names"]):
                self.observed += [(place, name) for place in places]
        if len(CDR) != len(content["entries"]):
            raise UnknownNotation("second harvest, cdr: an entry has gone")


def _names(row: Json) -> Iterator[str]:
    """`press0 ... press9_dest` with its companions, `a_hash, _star` and plain names."""
    name, note = str(row["name"]), str(row.get("note", ""))
    spread = re.fullmatch(r"(\w+?)0 \.\.\. \1(9)(\w*)", name)
    if spread:
        names = [f"{spread[1]}{digit}{spread[3]}" for digit in range(10)]
    elif ", _" in name:
        first, *endings = name.split(", ")
        stem = first.rpartition("_")[0]
        names = [first, *(stem + ending for ending in endings)]
    elif re.fullmatch(r"\w+", name):
        names = [name]
    else:
        raise UnknownNotation(f"second harvest: name {name!r}")
    yield from names
    if note.startswith("with ") and "_prefix" in note:
        for ending in ("_prefix", "_value"):
            yield from (each + ending for each in names)


def _only_prose(stem: str, content: Any) -> None:
    _, title, count = PROSE_FILES[stem]
    entries = cast(Any, content) if isinstance(content, list) else content["entries"]
    if len(entries) != count or not all(title in entry for entry in entries):
        raise UnknownNotation(f"second harvest, {stem}: other entries than were judged")
