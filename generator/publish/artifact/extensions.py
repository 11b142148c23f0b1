"""EXTENSIONS.md: each `x-` of the published documents, with a true example."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import NamedTuple, cast

from generator.load import JsonObject

_ROW = re.compile(r"^\| (`x-[^|]*`) \| ([^|]+) \| ([^|]+) \|", re.MULTILINE)
_NAME = re.compile(r"`(x-[A-Za-z-]+)`")
# Not ours: forms that tools made, and what they do with them.
_OF_TOOLS = {
    "x-enumDescriptions": ("enum", "Meaning per value, as Redoc and Scalar read it."),
    "x-enum-varnames": ("enum", "Name per value, for generators."),
    "x-extensible-enum": (
        "schema of openapi-3.0.json",
        "Values known so far; others come, so the type is the plain one.",
    ),
    "x-displayName": ("tag", "The tag's name for people."),
    "x-tagGroups": ("root", "Groups of tags, for menus of documentation tools."),
}
_LONG = 400


class Found(NamedTuple):
    """One use of an extension."""

    document: str
    place: tuple[str, ...]
    value: object


def extension_rows(page: str) -> dict[str, tuple[str, str]]:
    """Return where each extension stands and what it means.

    Args:
        page: spec/README.md, whose table says it.
    """
    rows, above = dict(_OF_TOOLS), ""
    for names, where, meaning in _ROW.findall(page):
        where = where.strip()
        if where == "beside it":
            # True of a table; here the two are not neighbours.
            where = f"beside `{above}`"
        for name in _NAME.findall(names):
            rows[name], above = (where, meaning.strip()), name
    return rows


def uses(documents: dict[str, JsonObject]) -> dict[str, list[Found]]:
    """Return every use of every extension, by name.

    Args:
        documents: published documents by file name.
    """
    found: dict[str, list[Found]] = {}
    for file, document in documents.items():
        for place, value in _walk((), document):
            found.setdefault(place[-1], []).append(Found(file, place, value))
    return found


def extensions_page(documents: dict[str, JsonObject], page: str) -> str:
    """Return the page.

    Args:
        documents: published documents by file name.
        page: spec/README.md.

    Raises:
        KeyError: an extension has no row in any table.
    """
    rows, used = extension_rows(page), uses(documents)
    lines = [
        "# Extensions",
        "",
        "Fields of the published documents that OpenAPI and AsyncAPI do not have. Every",
        "one may be ignored: what a client has to know is in standard fields as well. Each",
        "example is taken from a document, at the place that is named.",
        "",
    ]
    for name in sorted(used, key=str.lower):
        where, meaning = rows[name]
        example = min(used[name], key=_preference)
        counts = {
            file: sum(each.document == file for each in used[name])
            for file in documents
        }
        times = ", ".join(f"{n} in `{file}`" for file, n in counts.items() if n)
        lines += [
            f"## `{name}`",
            "",
            f"{_sentence(meaning)}",
            "",
            f"- stands at: {where}",
            f"- uses: {times}",
            f"- example, `{example.document}` at `{_pointer(example.place[:-1])}`:",
            "",
            "```json",
            json.dumps({name: example.value}, ensure_ascii=False, indent=1),
            "```",
            "",
        ]
    return "\n".join(lines)


def missing_rows(documents: dict[str, JsonObject], page: str) -> list[str]:
    """Return the extensions of the documents that no table explains."""
    return sorted(uses(documents).keys() - extension_rows(page).keys())


def _preference(found: Found) -> tuple[bool, int, int]:
    """Put what is whole but not tiny before what is long."""
    size = len(json.dumps(found.value))
    return (size > _LONG, size if size > _LONG else -min(size, 60), len(found.place))


def _sentence(text: str) -> str:
    # A bar inside a cell is written with a backslash.
    text = text.replace("\\|", "|").rstrip(".")
    return f"{text[:1].upper()}{text[1:]}."


def _pointer(place: tuple[str, ...]) -> str:
    return "#" + "".join(
        "/" + part.replace("~", "~0").replace("/", "~1") for part in place
    )


def _walk(
    place: tuple[str, ...], node: object
) -> Iterator[tuple[tuple[str, ...], object]]:
    if isinstance(node, list):
        for index, each in enumerate(cast(list[object], node)):
            yield from _walk((*place, str(index)), each)
        return
    if not isinstance(node, dict):
        return
    for key, value in cast(dict[str, object], node).items():
        if key.startswith("x-"):
            # What is inside belongs to it.
            yield (*place, key), value
        elif key not in ("value", "payload", "default") or not _is_example(place):
            yield from _walk((*place, key), value)


def _is_example(place: tuple[str, ...]) -> bool:
    return "examples" in place[-2:]
