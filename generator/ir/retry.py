"""Who tries again after which answer: `retry:` and `statuses:` of spec/errors.yaml."""

from __future__ import annotations

import re
from typing import cast

from generator.ir.nodes import NEVER, HttpStatus, RetryRule
from generator.load import Document, JsonObject
from generator.problems import Problem

# What each of the three can do; a word that changes nothing is no word.
_WORDS = {
    "call": ("never", "after-login", "later"),
    "login": ("never", "later", "in-a-minute"),
    "stream": ("never", "after-login", "later"),
}
_STATUS = re.compile(r"[45](\d\d|xx)\Z")


def retry_rule(
    document: Document,
    place: tuple[str | int, ...],
    entry: JsonObject,
    audiences: tuple[str, ...] = ("call", "login", "stream"),
) -> tuple[RetryRule, list[Problem]]:
    """Return what `retry:` of an entry says, and what is wrong with it.

    Args:
        document: spec/errors.yaml.
        place: of the entry.
        entry: a family, a code or a status; without `retry:` nobody tries again.
        audiences: who may be named.
    """
    value: object = entry.get("retry", "never")
    given = (
        cast(JsonObject, value)
        if isinstance(value, dict)
        else dict.fromkeys(audiences, value)
    )
    problems: list[Problem] = []
    found: dict[str, str] = {}
    for audience, word in given.items():
        at = (*place, "retry") if given is not value else (*place, "retry", audience)
        if audience not in audiences:
            wrong, remedy = f"nobody is called {audience!r} here", ", ".join(audiences)
        elif word not in _WORDS[audience]:
            wrong = f"{word!r} is no word for {audience}"
            remedy = f"{audience}: one of {', '.join(_WORDS[audience])}"
        else:
            found[audience] = str(word)
            continue
        problems.append(Problem(document.path, at, wrong, remedy))
    return (NEVER if problems else RetryRule(**found)), problems


def http_statuses(document: Document) -> tuple[tuple[HttpStatus, ...], list[Problem]]:
    """Return the HTTP statuses after which somebody tries again."""
    value: object = document.data.get("statuses") or []
    items = cast(list[object], value) if isinstance(value, list) else [value]
    statuses: list[HttpStatus] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for index, item in enumerate(items):
        entry = cast(JsonObject, item) if isinstance(item, dict) else {}
        place, status = ("statuses", index), str(entry.get("status"))
        if not _STATUS.match(status) or status in seen:
            wrong = f"{entry.get('status')!r} is no HTTP status, or stands twice"
            remedy = "400 to 599, 4xx or 5xx, each once"
            problems.append(Problem(document.path, place, wrong, remedy))
            continue
        seen.add(status)
        rule, wrong_words = retry_rule(document, place, entry, ("call", "stream"))
        problems += wrong_words
        # A class of statuses is known by its first digit.
        number = int(status.removesuffix("xx"))
        statuses.append(HttpStatus(status=number, retry=rule))
    return tuple(statuses), problems
