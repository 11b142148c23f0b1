"""Operation ids follow the path, so that they are unique and can be guessed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bundle import Bundle
from generator.lint.places import each_operation
from generator.problems import Problem


def expected_id(path: str) -> str:
    """Return `v2_cdr_list` for `/v2.0/cdr/list`; version 1.0 has no prefix."""
    version, *parts = path.strip("/").split("/")
    name = "_".join(parts)
    return name if version == "v1.0" else f"v{version[1:].split('.')[0]}_{name}"


def check(bundle: Bundle) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for path, _, operation, file, pointer in each_operation(bundle):
        given = operation.get("operationId")
        wanted = expected_id(path)
        if given != wanted:
            yield Problem(
                file,
                (*pointer, "operationId"),
                f"{path} has the operationId {given!r}",
                f"operationId: {wanted}",
            )
        elif wanted in seen:
            yield Problem(
                file,
                (*pointer, "operationId"),
                f"{wanted!r} also names {seen[wanted]}",
                "one method for a path: the PBX answers either GET or POST",
            )
        seen[wanted] = path
