"""The fact base with its harvests, read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .facts import Reference, first
from .heard import Heard
from .merge import merge
from .protocol import Protocol
from .second_harvest import SecondHarvest
from .third_harvest import ThirdHarvest


@dataclass(frozen=True, slots=True)
class FactBase:
    """Everything that the bundles are held against."""

    reference: Reference
    """The first fact base with the third harvest over it, and the codes of the second."""
    heard: Mapping[str, Heard]
    conflicts: list[tuple[str, str]]
    second: SecondHarvest
    words: Mapping[str, set[str]]
    """By resource, every word of its files, where a lead has to be from."""
    protocol: Protocol

    def documented(self) -> set[str]:
        """Every field that a table of a resource has, as `resource name`."""
        result: set[str] = set()
        for endpoint in self.reference.endpoints:
            resource = endpoint.path.partition("/")[0]
            tables = [endpoint.query, endpoint.body, endpoint.response]
            for (file, _), rows in self.reference.objects.of_file.items():
                if file == endpoint.file:
                    tables.append(rows)
            result |= {f"{resource} {row.name}" for table in tables for row in table}
        return result


@cache
def load(directory: Path) -> FactBase:
    """Read the directory; an entry that no reader knows raises `UnknownNotation`."""
    base = first(directory)
    third = ThirdHarvest.read(directory / "third_harvest", base)
    second = SecondHarvest.read(directory / "second_harvest")
    merged = merge(base, third.heard)
    merged.reference.errors = [*base.errors, *second.codes]
    return FactBase(
        reference=merged.reference,
        heard=third.heard,
        conflicts=merged.conflicts,
        second=second,
        words=_words(directory, base, third.words),
        protocol=Protocol.read(directory),
    )


def _words(
    directory: Path, base: Reference, third: Mapping[str, set[str]]
) -> dict[str, set[str]]:
    result: dict[str, set[str]] = {}
    for endpoint in base.endpoints:
        resource = endpoint.path.partition("/")[0]
        if resource not in result:
            names = [f"{endpoint.file}.yaml", f"second_harvest/{endpoint.file}.yaml"]
            texts = [
                (directory / name).read_text("utf-8")
                for name in names
                if (directory / name).is_file()
            ]
            stated = set(re.findall(r"\w+", " ".join(texts)))
            result[resource] = stated | third.get(resource, set[str]())
    return result
