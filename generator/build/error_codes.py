"""spec/errors.yaml to IR."""

from __future__ import annotations

from typing import cast

from generator.ir import ErrorCode, ErrorFamily
from generator.load import Document, JsonObject
from generator.problems import Problem
from generator.text import SpecText


def build_errors(
    document: Document,
) -> tuple[tuple[ErrorFamily, ...], tuple[ErrorCode, ...], list[Problem]]:
    """Families and codes, and what is wrong with the file."""
    problems: list[Problem] = []
    families: list[ErrorFamily] = []
    names: set[str] = set()
    entries = cast(list[JsonObject], document.data.get("families") or [])
    for index, entry in enumerate(entries):
        name = str(entry.get("name") or "")
        if not name.isidentifier() or not name.endswith("Error") or name in names:
            problems.append(
                Problem(
                    document.path,
                    ("families", index, "name"),
                    f"{name!r} cannot be the name of an exception class",
                    "a name such as NotFoundError, each once",
                )
            )
            continue
        names.add(name)
        families.append(ErrorFamily(name=name, doc=_text(entry, "description")))
    codes: list[ErrorCode] = []
    seen: set[int] = set()
    for index, entry in enumerate(
        cast(list[JsonObject], document.data.get("codes") or [])
    ):
        code, family = entry.get("code"), entry.get("family")
        if not isinstance(code, int) or code in seen:
            problems.append(
                Problem(
                    document.path,
                    ("codes", index, "code"),
                    f"{code!r} is no error code, or stands twice",
                    "the vendor's integer, each once",
                )
            )
            continue
        seen.add(code)
        if family is not None and family not in names:
            problems.append(
                Problem(
                    document.path,
                    ("codes", index, "family"),
                    f"there is no family {family!r}",
                    f"one of {', '.join(sorted(names))}, or null",
                )
            )
            continue
        overrides = cast(dict[str, str], entry.get("family_by_operation") or {})
        for operation, other in overrides.items():
            if other not in names:
                problems.append(
                    Problem(
                        document.path,
                        ("codes", index, "family_by_operation", operation),
                        f"there is no family {other!r}",
                        f"one of {', '.join(sorted(names))}",
                    )
                )
        codes.append(
            ErrorCode(
                code=code,
                errmsg=_text(entry, "errmsg"),
                meaning=_text(entry, "meaning"),
                action=_text(entry, "action"),
                family=cast("str | None", family),
                by_operation=tuple(overrides.items()),
            )
        )
    codes.sort(key=lambda made: made.code)
    return tuple(families), tuple(codes), problems


def _text(entry: JsonObject, key: str) -> SpecText:
    return SpecText(str(entry.get(key) or ""))
