"""The fact base, read into a few plain types.

It lies outside the repository (`../shared/reference`, or where the environment
variable YEASTAR_REFERENCE points), so a checkout without it is normal.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

Json = dict[str, Any]

ROOT = Path(__file__).resolve().parents[3]
FIRST, SECOND, THIRD = "fact base", "second harvest", "third harvest"
SCALARS = frozenset({"string", "integer", "number", "boolean"})
LIMITS = {
    "min": "minimum",
    "max": "maximum",
    "minimum": "minimum",
    "maximum": "maximum",
    "maxLength": "maxLength",
    "default": "default",
}
# Where the fact base says that nothing of the type could be read.
_UNREAD = re.compile(r"past the cut|not seen|cut after")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def location() -> Path:
    """The directory of the fact base, which may not exist."""
    elsewhere = os.environ.get("YEASTAR_REFERENCE")
    return Path(elsewhere) if elsewhere else ROOT.parent / "shared" / "reference"


@dataclass(frozen=True, slots=True)
class FieldFact:
    """A parameter or field as its table tells it."""

    name: str
    type: str | None
    required: bool | None
    enum: frozenset[str]
    more_values: bool
    """The table may hold values that could not be read, or the wire other ones."""
    limits: Json
    """None for a limit that a later table has for one form of the call only."""
    keys: tuple[str, ...]
    observed: bool
    """Known from captures or other people's code, not from the vendor."""
    wanted: bool = False
    """Has to be in the spec although it is observed only."""
    secret: bool = False
    by: tuple[str, ...] = (FIRST,)
    """Which files tell it, and which of them tell the required mark."""
    marked_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EndpointFact:
    file: str
    method: str
    path: str
    version: str
    complete: bool
    known_as: str | None
    multipart: bool
    token: bool
    query: list[FieldFact]
    body: list[FieldFact]
    response: list[FieldFact]
    seen_whole: bool = False
    """A later look found the page whole, so complete is right as well."""
    by: tuple[str, ...] = (FIRST,)

    @property
    def url(self) -> str:
        return f"/{self.version}/{self.path}"

    @property
    def subject(self) -> str:
        return f"{self.method} {self.url}"

    @property
    def operation_id(self) -> str:
        name = self.path.replace("/", "_")
        return name if self.version == "v1.0" else f"v2_{name}"


@dataclass(frozen=True, slots=True)
class EventFact:
    id: int
    msg: str
    by: tuple[str, ...] = (FIRST,)


@dataclass(frozen=True, slots=True)
class ErrorFact:
    code: int
    errmsg: str | None
    whole: bool
    """False: the text goes on where the page was cut."""
    family: str | None = None
    by: tuple[str, ...] = (FIRST,)


@dataclass(slots=True)
class Objects:
    """Nested shapes by file and name; a name may be used from other files."""

    of_file: dict[tuple[str, str], list[FieldFact]] = field(
        default_factory=dict[tuple[str, str], list[FieldFact]]
    )

    def find(self, file: str, name: str) -> tuple[str, list[FieldFact]] | None:
        if (file, name) in self.of_file:
            return file, self.of_file[file, name]
        for (other, known), fields in self.of_file.items():
            if known == name:
                return other, fields
        return None


@dataclass(slots=True)
class Reference:
    endpoints: list[EndpointFact]
    objects: Objects
    events: list[EventFact]
    event_objects: Objects
    errors: list[ErrorFact]
    envelope: dict[str, list[str]]
    vendor_names: dict[tuple[str, str], str]
    """By file and the vendor's name of an object, the name it has in the file."""


def field_fact(raw: Json, by: str = FIRST) -> FieldFact:
    """One row of a table."""
    kind = raw.get("type")
    text = None if kind is None or _UNREAD.search(str(kind)) else str(kind)
    if str(kind).startswith("integer ("):
        text = "integer"
    required = raw.get("required")
    values = raw.get("enum") or raw.get("enum_visible") or raw.get("enum_seen") or ()
    return FieldFact(
        name=str(raw["name"]),
        type=text,
        required=required if isinstance(required, bool) else None,
        enum=frozenset(str(value) for value in values),
        more_values="enum" not in raw
        or raw.get("enum_complete") is False
        or "wire_values" in raw,
        limits={LIMITS[name]: raw[name] for name in LIMITS if name in raw},
        keys=tuple(raw.get("keys", ())),
        observed="source" in raw or raw.get("documented") is False,
        secret=raw.get("secret") is True,
        by=(by,),
        marked_by=(by,) if isinstance(required, bool) else (),
    )


def _fields(raw: list[Json], objects: Json) -> list[FieldFact]:
    """Rows that stand for several fields become those fields."""
    result: list[FieldFact] = []
    for row in raw:
        name = str(row["name"])
        spread = re.match(r"…fields of (\w+)", name)
        if spread:
            result += _fields(objects[spread[1]]["fields"], objects)
        elif "…" in name or name.startswith("<"):
            continue  # a name that could not be read, or a rule in words
        elif name.startswith("pressX"):
            for key in range(10):
                result.append(field_fact({**row, "name": name.replace("X", str(key))}))
        else:
            result.append(field_fact(row))
    return result


def _endpoints(file: str, document: Json) -> Iterator[EndpointFact]:
    objects: Json = document.get("objects") or {}
    for raw in cast(list[Json], document["endpoints"]):
        for version in raw["versions"]:
            yield EndpointFact(
                file=file,
                method=raw["method"],
                path=raw["path"],
                version=version,
                complete=raw["coverage"] == "complete",
                known_as=raw.get("wiki_name"),
                multipart=raw.get("content_type") == "multipart/form-data",
                token=raw.get("access_token_in_query", True),
                query=_fields(raw["query"], objects),
                body=_fields(raw["body"], objects),
                response=_fields(raw["response"], objects),
            )


def _objects(documents: dict[str, Json]) -> Objects:
    result = Objects()
    for file, document in documents.items():
        known: Json = document.get("objects") or {}
        for name, raw in known.items():
            result.of_file[file, name] = _fields(raw.get("fields") or [], known)
    return result


def _vendor_names(documents: dict[str, Json]) -> dict[tuple[str, str], str]:
    result: dict[tuple[str, str], str] = {}
    for file, document in documents.items():
        for name, raw in cast(dict[str, Json], document.get("objects") or {}).items():
            if "vendor_name" in raw:
                result[file, raw["vendor_name"]] = name
    return result


def read_yaml(path: Path) -> Any:
    with path.open(encoding="utf-8") as stream:
        return yaml.load(stream, Loader=_LOADER)


@cache
def first(directory: Path) -> Reference:
    """Read every file of the fact base, without the harvests beside it."""
    documents: dict[str, Json] = {}
    for path in sorted(directory.glob("[!_]*.yaml")):
        documents[path.stem] = read_yaml(path)
    events = documents.pop("events")
    errors = documents.pop("errors")
    endpoints = [
        e for file, document in documents.items() for e in _endpoints(file, document)
    ]
    return Reference(
        endpoints=endpoints,
        objects=_objects(documents),
        events=[EventFact(raw["id"], raw["msg"]) for raw in events["events"]],
        event_objects=_objects({"events": events}),
        errors=[
            ErrorFact(
                code=raw["code"],
                errmsg=raw.get("errmsg") or raw["errmsg_prefix"],
                whole="errmsg" in raw,
            )
            for raw in errors["codes"]
        ],
        envelope={
            name: [row["name"] for row in cast(list[Json], rows)]
            for name, rows in errors["envelope"].items()
            if isinstance(rows, list)
        },
        vendor_names=_vendor_names(documents),
    )
