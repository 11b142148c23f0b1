"""Every complaint of a linter that we let stand, where, and why.

The linters run with all of their rules. A complaint counts unless one of these names
its tool, rule, document and place; one that lets nothing pass is a failure itself, so
that this list stays true.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

ALL = ("openapi.json", "openapi.yaml", "openapi-3.0.json")


@dataclass(frozen=True, slots=True)
class Allowed:
    """A rule that is not kept, and where."""

    tool: str
    rule: str
    place: str
    """Regular expression that the whole JSON pointer has to match."""
    reason: str
    documents: tuple[str, ...] = ALL

    def covers(self, tool: str, document: str, rule: str, place: str) -> bool:
        """Tell whether a complaint is one of these."""
        return (
            (tool, rule) == (self.tool, self.rule)
            and document in self.documents
            and re.fullmatch(self.place, place) is not None
        )


ALLOWED = (
    Allowed(
        "redocly",
        "no-unused-components",
        "#/components/parameters/UserAgent",
        "x-required-headers of the root refers to it, which the linter does not see. As"
        " a parameter of each operation, generators would ask for it in every call,"
        " while every HTTP library sends it by itself.",
    ),
    Allowed(
        "redocly",
        "no-unused-components",
        "#/components/securitySchemes/platformToken",
        "It belongs to one of the servers, and OpenAPI cannot say so. As a second"
        " requirement of each operation, it would be offered where no PBX takes it.",
    ),
    Allowed(
        "redocly",
        "operation-4xx-response",
        "#/paths/.*/responses",
        "openapi.json says what may come with 4XX and 5XX. The generator-safe document"
        " leaves it out, for it says nothing that code could use, and with the range two"
        " generators make code that does not compile and others worse code. A single"
        " code would be made up, and `default` is none to this rule: see"
        " generator/publish/http_failures.py.",
        ("openapi-3.0.json",),
    ),
    Allowed(
        "spectral",
        "openapi-tags-alphabetical",
        "#/tags",
        "Tags stand in the order of the vendor's manual, which readers know and"
        " documentation tools keep.",
    ),
    Allowed(
        "spectral",
        "contact-properties",
        "#/info/contact",
        "The project has no address to print yet: a made-up one would be worse.",
    ),
    Allowed(
        "spectral",
        "array-items",
        "#/components/schemas/[^/]+(/allOf/[0-9]+)?/x-leads/[0-9]+",
        "A lead is no schema, although it has a `type`; what it guesses to be an array"
        " of, nobody knows.",
    ),
)
