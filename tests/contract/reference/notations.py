"""The notations in which the third harvest writes tables down.

    - {name: id, type: integer, required: true}      a row
    - id: string                                     a row in one line
    - file                                           a name
    id: {type: Integer, required: true}              a dict of rows
    id: String, number of the caller                 a dict of one-liners
    range: [list, all]                               values
    call_to, call_to_name: String                    one line for several names

What none of the readers knows raises `UnknownNotation`, so that nothing is skipped.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, cast

from .facts import LIMITS, SCALARS, THIRD, FieldFact, Json, field_fact

_WORD = re.compile(r"\w+")
_TYPE = re.compile(
    r"(?:(string|integer|number|boolean|array|object)(<[^>]*>)?|([A-Z]\w*_?\w*)$)",
    re.IGNORECASE,
)
_VALUES = re.compile(r",? enum (.+)| ([A-Z][\w ]*(?:, [A-Z][\w ]*)+)$")
_EDITION = re.compile(
    r"/p-series(?:-linkus)?(?:-(appliance|software|cloud)-edition)?/(?!administrator)"
)
_NAMES = r"(?:the rest|\w+)(?:(?:, | and )(?:the rest|\w+))*"
_MARKS = re.compile(rf"({_NAMES})(?:: (?:both )?required)? (Yes|No)\b")
_ROW_KEYS = frozenset(
    {"name", "type", "required", "enum", "enum_tokens", "secret", "items", *LIMITS}
)
# Words for people beside a row.
_COMMENTS = frozenset({"note", "description"})


class UnknownNotation(Exception):
    """Something in a harvest file that no reader knows."""


@dataclass(slots=True)
class Table:
    """Rows, and the tables that stand inside of a row."""

    rows: list[FieldFact] = field(default_factory=list[FieldFact])
    inside: dict[str, list[FieldFact]] = field(
        default_factory=dict[str, list[FieldFact]]
    )


def kind(text: str) -> tuple[str, list[str]]:
    """The type and the values that begin a text such as `String enum a, b`."""
    match = _TYPE.match(text)
    if match is None:
        raise UnknownNotation(f"no type: {text!r}")
    name, inner, own = match.groups()
    rest = re.sub(r" \([^)]*\)", "", text[match.end() :])
    values = _VALUES.match(rest)
    listed = (values[1] or values[2]).split(", ") if values else []
    if own is not None:
        return own, listed
    if inner is None or "..." in inner:
        return name.lower(), listed
    inner = inner[1:-1].strip()
    return f"{name.lower()}<{_plain(inner)}>", listed


def _plain(name: str) -> str:
    return name.lower() if name.lower() in SCALARS else name


def _row(raw: Json) -> FieldFact:
    unknown = set(raw) - _ROW_KEYS - _COMMENTS
    if unknown:
        raise UnknownNotation(f"row {raw['name']} has {', '.join(sorted(unknown))}")
    stated = {key: value for key, value in raw.items() if key in _ROW_KEYS}
    if "type" in raw:
        stated["type"], values = kind(str(raw["type"]))
        if values:
            stated["enum"] = values
        # One value per key, the keys are not the table's.
        keyed = re.fullmatch(r"object<(\w+)>", stated["type"])
        if keyed and str(raw.get("note", "")).startswith("key"):
            stated["type"] = f"object<string, {keyed[1]}>"
    if "enum_tokens" in raw:
        stated["enum_visible"] = stated.pop("enum_tokens")
    for limit in LIMITS:
        if limit in stated and not isinstance(stated[limit], int):
            stated[limit] = None  # '250, tts table only': holds for one form
    return field_fact(stated, THIRD)


def rows(value: Any) -> Table:
    """A table in any of the notations."""
    table = Table()
    for raw in _raw_rows(value):
        items = raw.pop("items", None)
        for name in _spread(str(raw["name"])):
            table.rows.append(_row({**raw, "name": name}))
        if items is not None:
            table.inside[str(raw["name"])] = rows(items).rows
    return table


def _spread(name: str) -> list[str]:
    """pressX_dest stands for the ten digits."""
    if name.startswith("pressX"):
        return [name.replace("X", str(digit)) for digit in range(10)]
    return [name]


def _raw_rows(value: Any) -> Iterator[Json]:
    if isinstance(value, dict):
        for names, stated in cast(Json, value).items():
            for name in names.split(", "):
                if not _WORD.fullmatch(name):
                    raise UnknownNotation(f"a name of a field: {name!r}")
                yield {"name": name, **_told(name, stated)}
        return
    if not isinstance(value, list):
        raise UnknownNotation(f"a table: {value!r}")
    entries = cast(list[Any], value)
    in_one_line = any(
        isinstance(entry, dict) and not {"name", "note"} & set(cast(Json, entry))
        for entry in entries
    )
    for entry in entries:
        if isinstance(entry, str) and _WORD.fullmatch(entry):
            yield {"name": entry}
        elif not isinstance(entry, dict):
            raise UnknownNotation(f"a row: {entry!r}")
        elif in_one_line:
            name, stated = next(iter(cast(Json, entry).items()))
            rest = {key: each for key, each in cast(Json, entry).items() if key != name}
            yield {"name": name, "type": stated, **rest}
        elif set(cast(Json, entry)) != {"note"}:
            yield dict(cast(Json, entry))


def _told(name: str, stated: Any) -> Json:
    if isinstance(stated, dict):
        return cast(Json, stated)
    if isinstance(stated, list):
        return {"enum": stated}
    if isinstance(stated, str):
        return {"type": stated}
    raise UnknownNotation(f"what is told of {name}: {stated!r}")


def marks(text: str) -> dict[str, bool]:
    """Required marks in words: `file Yes, recorder Yes, id No`, `all No`."""
    if "as far as" in text:
        return {}
    return {
        name: answer == "Yes"
        for names, answer in _MARKS.findall(text)
        for name in re.split(r", | and ", names)
    }


def page_editions(page: str) -> set[str]:
    """The edition that a page's address names; a guide without one is the older one."""
    match = _EDITION.search(page)
    return {match[1] or "appliance"} if match else set()


def word_editions(text: str) -> set[str]:
    """The editions that a text names, save where it quotes the spec."""
    text = re.sub(r"\(spec:[^)]*\)", "", text).replace("p-series", "appliance")
    return set(re.findall(r"appliance|software|cloud", text))
