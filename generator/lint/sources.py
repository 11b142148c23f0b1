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


def _coverage(node: JsonObject, file: Path, pointer: Pointer) -> Iterator[Problem]:
    coverage = node.get("x-coverage")
    if coverage not in ("complete", "partial"):
        yield Problem(
            file,
            (*pointer, "x-coverage"),
            f"x-coverage is {coverage!r}",
            "complete, or partial when the vendor's page was seen in part",
        )
    elif coverage == "partial" and not node.get("x-coverage-note"):
        yield missing(
            file, pointer, "x-coverage-note", "what is missing, in plain words"
        )


def _cited(node: JsonObject) -> list[str]:
    """Return the editions whose pages are in x-source."""
    pages = cast(list[str], node.get("x-source") or [])
    found = [_GUIDE.search(str(page)) for page in pages]
    return sorted({match[1] or "appliance" for match in found if match})


def editions(node: JsonObject, file: Path, pointer: Pointer) -> Iterator[Problem]:
    """Yield problems of x-editions, which has to hold what x-source shows."""
    named = node.get("x-editions")
    if not isinstance(named, list) or not set(cast(list[str], named)) <= _EDITIONS:
        yield Problem(
            file,
            (*pointer, "x-editions"),
            f"x-editions is {named!r}",
            "a list of appliance, software, cloud",
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
        if not isinstance(operation.get("x-source"), list):
            yield missing(file, pointer, "x-source", "a list of vendor pages")
        yield from _coverage(operation, file, pointer)
        yield from editions(operation, file, pointer)
        for key in ("summary", "description"):
            text = str(operation.get(key) or "")
            if not text.strip() or text.startswith("TODO"):
                yield missing(file, pointer, key, "our own words for an integrator")
    for name, schema, file, pointer in each_schema(bundle):
        if "properties" in schema and not name.endswith(("Request", "Response")):
            text = str(schema.get("description") or "")
            if not text.strip() or text.startswith("TODO"):
                yield missing(file, pointer, "description", "what the object is")
