"""Every operation and object says where it comes from and how much was seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.lint.places import each_operation, each_schema, missing
from generator.load import JsonObject, Pointer
from generator.problems import Problem

_EDITIONS = {"appliance", "software", "cloud"}
# The guide without an edition in its address is the older one, of the appliances.
_GUIDE = re.compile(
    r"/p-series(?:-(appliance|software|cloud)-edition)?/developer-guide/"
)


def coverage(node: JsonObject, file: Path, pointer: Pointer) -> Iterator[Problem]:
    """Yield problems of x-coverage and its note."""
    said = node.get("x-coverage")
    if said not in ("complete", "partial"):
        yield Problem(
            file,
            (*pointer, "x-coverage"),
            "x-coverage is missing" if said is None else f"x-coverage is {said!r}",
            "x-coverage: complete; or partial, if the vendor's page was seen in part,"
            " with an x-coverage-note",
        )
    elif said == "partial" and not node.get("x-coverage-note"):
        yield missing(
            file, pointer, "x-coverage-note", "x-coverage-note: ..., what was not seen"
        )


def _cited(node: JsonObject) -> list[str]:
    """Return the editions whose pages are in x-source."""
    pages = cast(list[str], node.get("x-source") or [])
    found = [_GUIDE.search(str(page)) for page in pages]
    return sorted({match[1] or "appliance" for match in found if match})


def editions(node: JsonObject, file: Path, pointer: Pointer) -> Iterator[Problem]:
    """Yield problems of x-editions, which has to hold what x-source shows."""
    named = node.get("x-editions")
    # An empty list is a decision: seen of a PBX, and on no page.
    if not isinstance(named, list) or not set(cast(list[str], named)) <= _EDITIONS:
        yield Problem(
            file,
            (*pointer, "x-editions"),
            "x-editions is missing" if named is None else f"x-editions is {named!r}",
            "x-editions: [appliance, software, cloud], those whose pages were seen",
        )
        return
    for edition in _cited(node):
        if edition not in named:
            yield Problem(
                file,
                (*pointer, "x-editions"),
                f"x-source has a page of the {edition} edition, x-editions has not",
                f"{edition} in x-editions: it says whose pages were seen",
            )


def check(bundle: Bundle) -> Iterator[Problem]:
    for _, _, operation, file, pointer in each_operation(bundle):
        # An empty list is a decision: no page tells of the call.
        if not isinstance(operation.get("x-source"), list):
            remedy = "x-source: [the address of the vendor's page]"
            yield missing(file, pointer, "x-source", remedy)
        yield from coverage(operation, file, pointer)
        yield from editions(operation, file, pointer)
        for key in ("summary", "description"):
            text = str(operation.get(key) or "")
            if not text.strip() or text.startswith("TODO"):
                remedy = f"{key}: ..., our own words for an integrator"
                yield missing(file, pointer, key, remedy)
    for name, schema, file, pointer in each_schema(bundle):
        if "properties" in schema and not name.endswith(("Request", "Response")):
            text = str(schema.get("description") or "")
            if not text.strip() or text.startswith("TODO"):
                remedy = "description: ..., what the object is"
                yield missing(file, pointer, "description", remedy)
