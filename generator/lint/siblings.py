"""What a tag says of calls that it lacks: known states, and no call that exists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.bundle import Bundle
from generator.lint import shape
from generator.lint.places import each_operation, missing
from generator.load import JsonObject
from generator.problems import Problem
from generator.siblings import STATES

_VERB = re.compile(r"[a-z][a-z0-9_]*\Z")
_KNOWN: dict[str, shape.Rule] = {
    "state": (lambda value: value in STATES, f"one of {', '.join(STATES)}"),
    "note": shape.TEXT,
}


def check(bundle: Bundle) -> Iterator[Problem]:
    file = next(iter(bundle.files))
    present: dict[str, set[str]] = {}
    for path, _, operation, _, _ in each_operation(bundle):
        for tag in cast(list[str], operation.get("tags") or []):
            present.setdefault(tag, set()).add(path.rsplit("/", 1)[-1])
    for index, tag in enumerate(cast(list[JsonObject], bundle.data.get("tags") or [])):
        at = ("tags", index, "x-siblings")
        gaps = cast(dict[str, JsonObject], tag.get("x-siblings") or {})
        for verb, gap in gaps.items():
            here = (*at, verb)
            wrong = shape.keys(gap, (file, here), _KNOWN, "a sibling")
            yield from wrong
            if wrong:
                continue
            for key in _KNOWN:
                if key not in gap:
                    yield missing(file, here, key, f"{key}: ...")
            if not _VERB.match(verb):
                remedy = "the last part of a path"
                yield Problem(file, here, f"{verb!r} is no verb", remedy)
            elif verb in present.get(str(tag["name"]), set()):
                remedy = "nothing here: the call is in the spec"
                yield Problem(file, here, f"{tag['name']}/{verb} exists", remedy)
