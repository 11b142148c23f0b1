# Made by `make generate` from generator/runtime/drift/told.py; edits are lost.
"""Which names and values of a PBX a report may tell, and which are somebody's.

A recording has pseudonyms in place of what could be of somebody, and lists those that
stand where a name of a field or a listed value does: as evidence they are none.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, cast

from .walking.inferred import Inferred, merged
from .walking.walk import ANY_NAME

_REST = "additionalProperties"


class MasksExamples(Protocol):
    """What is needed of a `Masker`."""

    def learn(self, line: Any) -> None:
        """Collect what a line has to hide."""

    def example(
        self, value: Any, *, name: str = "", schema: Mapping[str, Any] | None = None
    ) -> Any:
        """Return one value masked."""

    def may_tell(self, name: str, beside: bool) -> bool:
        """Return whether a recording would keep the name of a field."""
        ...


class Told:
    """Decides for one report.

    Args:
        masked: the lines are of a recording, so what stands there may be told.
        pseudonyms: of that recording, where a name or a listed value stood.
        masker: knows what lines as they came have to hide; None if nobody does.
    """

    def __init__(
        self, masked: bool, pseudonyms: Iterable[str], masker: MasksExamples | None
    ) -> None:
        self._pseudonyms = frozenset(pseudonyms)
        self._masker = None if masked else masker

    def value(self, value: str | int) -> bool:
        """Return whether a value that a recording has is one that the PBX said."""
        return str(value) not in self._pseudonyms

    def name(self, name: str, beside: bool = False) -> bool:
        """Return whether the name of a field may be told.

        Args:
            name: as on the wire.
            beside: it stands between fields that the spec has.
        """
        if name == ANY_NAME:
            return True
        if self._masker is not None:
            return self._masker.may_tell(name, beside)
        return name not in self._pseudonyms

    def type(self, schema: Inferred | None) -> Inferred | None:
        """Return a schema without names that may not be told, their values as a map's."""
        if schema is None:
            return None
        made = dict(schema)
        rest: Inferred | None = self.type(cast("Inferred | None", schema.get(_REST)))
        fields: Inferred = {}
        for name, each in cast(Inferred, schema.get("properties") or {}).items():
            inner = cast(Inferred, self.type(each))
            if self.name(name):
                fields[name] = inner
            else:
                rest = merged(rest, inner)
        for key, part in (("properties", fields), (_REST, rest)):
            made.pop(key, None)
            if part:
                made[key] = part
        if "items" in schema:
            made["items"] = self.type(cast(Inferred, schema["items"]))
        return made
