"""GET does not mean safe here, so every operation says whether it is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.bundle import Bundle
from generator.lint.places import each_operation
from generator.problems import Problem


def check(bundle: Bundle) -> Iterator[Problem]:
    for path, method, operation, file, pointer in each_operation(bundle):
        safe = operation.get("x-safe")
        if not isinstance(safe, bool):
            yield Problem(
                file,
                (*pointer, "x-safe"),
                f"{method.upper()} {path} does not say whether it may be repeated",
                "x-safe: true if it only reads, else x-safe: false",
            )
        action = path.rsplit("/", 1)[-1]
        if action.startswith("delete"):
            if safe:
                yield Problem(
                    file,
                    (*pointer, "x-safe"),
                    f"{path} deletes and is called safe",
                    "x-safe: false",
                )
            if operation.get("x-destructive") is not True:
                yield Problem(
                    file,
                    (*pointer, "x-destructive"),
                    f"{path} deletes and does not say so",
                    "x-destructive: true",
                )
