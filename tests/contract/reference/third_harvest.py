"""The third harvest, entry by entry: what each operation and event is told to have.

An operation may be in several entries and files; what they tell is put together.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import yaml

from . import notations
from .compared import compared
from .facts import Json, Reference, read_yaml
from .heard import Heard, Reading, from_code, pages_of
from .notations import UnknownNotation, page_editions, word_editions

FILES = (
    "missing_operations",
    "more_missing",
    "last_sweep",
    "required_marks_and_partial_pages",
    "verified_1",
    "verified_2",
)
_OPERATION = re.compile(r"(GET|POST) (/v\d\.\d/[\w/]+)")
_PLACES = {
    "query": "query",
    "body": "body",
    "response": "response",
    "answer": "response",
    "msg": "msg",
    "frame": "frame",
}
# Tables without a name of their own, and the object of the first fact base they are.
_OBJECTS = {
    "Context": "AiContext",
    "entry": "AiContext",
    "row": "CdrV2",
    "add": "PhoneDetails",
}


@dataclass(slots=True)
class ThirdHarvest(Reading):
    """A reader of the directory."""

    @classmethod
    def read(cls, directory: Path, first: Reference) -> ThirdHarvest:
        harvest = cls({e.operation_id: e.subject for e in first.endpoints})
        unknown = {path.stem for path in directory.glob("*.yaml")} - set(FILES)
        if unknown:
            raise UnknownNotation(f"files {', '.join(sorted(unknown))}")
        for file in FILES:
            content = read_yaml(directory / f"{file}.yaml")
            for raw in _entries(content):
                harvest._entry(file, raw)
        stale = list(harvest.prose.stale())
        if stale:
            raise UnknownNotation(f"listed as prose, but in no file: {stale}")
        return harvest

    def _subjects(self, stated: str) -> list[str]:
        found = [f"{method} {url}" for method, url in _OPERATION.findall(stated)]
        if not found and stated in self.ids:
            found = [self.ids[stated]]
        return found

    def _entry(self, file: str, raw: Json) -> None:
        stated = self.words.setdefault(str(raw.get("resource")), set())
        stated |= set(re.findall(r"\w+", str(raw)))
        if "operation" not in raw and "event" not in raw:
            compared(self, file, raw)
            return
        of: Any = raw.get("operation", f"event {raw.get('event')}")
        if isinstance(of, list):
            self._several(raw, cast(list[str], of))
            return
        label = str(of)
        subjects = [label] if re.fullmatch(r"event \d+", label) else []
        fact: Any = raw.get("fact")
        subjects = subjects or self._subjects(label)
        if not subjects and isinstance(fact, dict):
            subjects = [self.ids[k] for k in cast(Json, fact) if k in self.ids]
        if not subjects:
            if not self.prose.holds((file, label)):
                raise UnknownNotation(f"{file}: {label}")
            return
        for subject in subjects:
            heard = self.of(subject)
            heard.resource = heard.resource or str(raw.get("resource", ""))
            heard.missing |= str(raw.get("status", "")).startswith(("missing", "known"))
            heard.missing |= str(raw.get("kind", "")).lower() == "missing operation"
            heard.look(raw)
            heard.editions |= pages_of(raw) | set(
                cast(list[str], raw.get("editions", []))
            )
            self._fact(file, label, heard, str(raw.get("kind", "")), fact)
        known = {"resource", "operation", "event", "status", "kind", "visible", "fact"}
        known |= {"page", "pages_also", "more_pages", "editions"}
        self.listed(file, label, set(raw) - known)

    def _several(self, raw: Json, stated: list[str]) -> None:
        """One entry for a list of operations: only editions."""
        fact = cast(Json, raw["fact"])
        where: Any = raw["page"]
        for index, operation in enumerate(stated):
            heard = self.of(self.ids[operation])
            if raw["kind"] == "inconsistency":
                heard.editions |= word_editions(str(fact["text"]).partition("x-ed")[0])
            elif isinstance(where, list):
                heard.editions |= page_editions(str(cast(list[str], where)[index]))
                heard.editions |= word_editions(str(fact[operation]))
            else:
                raise UnknownNotation(f"a list of operations: {stated}")

    def _fact(self, file: str, label: str, heard: Heard, kind: str, fact: Any) -> None:
        if self.prose.holds(kind):
            return
        if isinstance(fact, str):
            if not self.prose.holds((file, label)):
                raise UnknownNotation(f"{file}: {label}: {fact}")
        elif isinstance(fact, dict):
            for key, value in cast(Json, fact).items():
                self._member(file, label, heard, key, value)
        elif fact is not None or not heard.missing:
            raise UnknownNotation(f"{file}: {label}: no fact")

    def _member(
        self, file: str, label: str, heard: Heard, key: str, value: Any
    ) -> None:
        """One key of a `fact`: a table, an object, forms, or editions."""
        if self.prose.holds((file, label, key)):
            return
        if key == "frame":
            value = {k: v for k, v in cast(Json, value).items() if v is not None}
            self.listed(file, label, ["not a JSON string)"])
        if key == "body" and isinstance(value, str):
            names = re.sub(r" \([^)]*\)", "", value).split(", ")
            heard.add(
                "body", notations.rows([re.split(r"\W", n)[-1] for n in names]).rows
            )
        elif key in _PLACES:
            table = notations.rows(value)
            heard.add(_PLACES[key], table.rows)
            heard.inside.update(table.inside)
            if key == "response":
                self._keyed(heard, cast(list[Any], value))
        elif key == "objects":
            self._objects(heard, value)
        elif key in _OBJECTS or re.fullmatch(r"[A-Z][a-z]+_[A-Z][a-z]+", key):
            heard.add(_OBJECTS.get(key, key), notations.rows(value).rows)
        elif key.startswith("body_"):
            self._form(file, label, heard, key.removeprefix("body_"), value)
        elif key == "two_tables":
            for form, marks in cast(dict[str, dict[str, bool]], value).items():
                heard.tables[form] = marks
                heard.add("body", notations.rows(list(marks)).rows)
        elif key in ("x-editions", "editions"):
            stated = cast(Json, value)["add"] if isinstance(value, dict) else value
            heard.editions |= word_editions(str(stated))
        elif key == "x-coverage":
            heard.whole = True
        elif key == "menu":
            heard.add("query", notations.rows({"menu": {"enum": [value]}}).rows)
        elif key == "text" and isinstance(value, str):
            heard.marks.update(notations.marks(value))
        elif key == "from_others_code":
            heard.rows.update(from_code(str(value)))
        elif key in self.ids and isinstance(value, dict):
            heard.add("response", notations.rows(value).rows)
        elif isinstance(value, dict) and set(cast(Json, value)) == {"maxLength"}:
            heard.add("body", notations.rows({key: value}).rows)
        else:
            self.listed(file, label, [key])

    def _objects(self, heard: Heard, value: Any) -> None:
        if isinstance(value, str):
            name, _, words = value.partition(" ")
            value = {name: words}
        for stated, fields in cast(Json, value).items():
            name = re.sub(r" \(\w+\)", "", stated)
            if self.prose.holds(stated):
                continue
            if not isinstance(fields, str):
                heard.add(name, notations.rows(fields).rows)
                continue
            same = re.match(r"as in (\w+)(?:, plus (\{.*\})$| as far as seen)", fields)
            if same is None:
                raise UnknownNotation(f"{heard.subject}: {stated}: {fields}")
            sibling = re.sub(r"\w+$", same[1], heard.subject)
            heard.add(name, self.heard[sibling].rows[name])
            if same[2]:
                heard.add(name, notations.rows([yaml.safe_load(same[2])]).rows)

    def _keyed(self, heard: Heard, rows: list[Any]) -> None:
        """`object<Context>`, its keys are leg_1 ..., each {context: array}."""
        for row in cast(list[Json], [row for row in rows if isinstance(row, dict)]):
            stated = str(row.get("note", ""))
            each = re.search(r"each \{(\w+): array\}", stated)
            if each:
                name = re.sub(r"\w+<(\w+)>", r"\1", str(row["type"]))
                table = {each[1]: f"Array<{_OBJECTS[name]}>"}
                heard.shapes[name] = notations.rows(table).rows

    def _form(
        self, file: str, label: str, heard: Heard, form: str, value: list[Any]
    ) -> None:
        """One of several tables of arguments."""
        self.listed(file, label, [row for row in value if isinstance(row, str)])
        table = notations.rows([row for row in value if not isinstance(row, str)]).rows
        heard.tables[form] = {row.name: bool(row.required) for row in table}
        heard.add("body", [replace(r, required=None, marked_by=()) for r in table])


def _entries(content: Any) -> list[Json]:
    return cast(list[Json], content) if isinstance(content, list) else [content]
