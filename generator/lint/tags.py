"""Each call has one tag, which the root names and puts into one group of its menu."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import cast

from generator.bundle import Bundle
from generator.lint.places import each_operation, missing
from generator.load import JsonObject
from generator.problems import Problem


def check(bundle: Bundle) -> Iterator[Problem]:
    root = next(iter(bundle.files))
    tags = cast(list[JsonObject], bundle.data.get("tags") or [])
    known = [str(tag["name"]) for tag in tags]
    for path, _, operation, file, pointer in each_operation(bundle):
        given = cast(list[str], operation.get("tags") or [])
        resource = path.strip("/").split("/")[1]
        if len(given) != 1:
            remedy = f"tags: [{resource if resource in known else file.stem}]"
            if not given:
                yield missing(file, pointer, "tags", remedy)
            else:
                message = f"{path} has {len(given)} tags"
                yield Problem(file, (*pointer, "tags"), message, f"one: {remedy}")
            continue
        if given[0] not in known:
            near = get_close_matches(given[0], known, 1)
            new = f"- {{name: {given[0]}, x-displayName: ..., description: ...}}"
            yield Problem(
                file,
                (*pointer, "tags"),
                f"there is no tag {given[0]!r}",
                f"{f'tags: [{near[0]}]; or, ' if near else ''}for a new resource,"
                f" {new} below tags in {root.name}",
            )
    groups = cast(list[JsonObject], bundle.data.get("x-tagGroups") or [])
    yield from _groups(bundle, groups, known)


def _groups(
    bundle: Bundle, groups: list[JsonObject], known: list[str]
) -> Iterator[Problem]:
    root = next(iter(bundle.files))
    grouped: dict[str, str] = {}
    for index, group in enumerate(groups):
        for name in cast(list[str], group.get("tags") or []):
            at = ("x-tagGroups", index, "tags")
            if name not in known:
                near = get_close_matches(name, known, 1)
                remedy = near[0] if near else "the name of a tag"
                yield Problem(root, at, f"there is no tag {name!r}", remedy)
            elif name in grouped:
                message = f"the tag {name!r} is also in the group {grouped[name]!r}"
                yield Problem(root, at, message, "each tag in one group")
            grouped[name] = str(group.get("name"))
    for index, name in enumerate(known):
        if name in known[:index]:
            message = f"the tag {name!r} stands twice"
            yield Problem(root, ("tags", index), message, "each tag once")
        elif groups and name not in grouped:
            yield Problem(
                root,
                ("tags", index),
                f"the tag {name!r} is in no group of x-tagGroups",
                f"{name} in the tags of the group that it is shown in",
            )
