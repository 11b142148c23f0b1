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
    "login": ("never", "later", "in-a-minute", "slowly"),
    "stream": ("never", "after-login", "later"),
}
_STATUS = re.compile(r"[45](\d\d|xx)\Z")


def retry_rule(
    document: Document,
    place: tuple[str | int, ...],
    entry: JsonObject,
    login: str = "never",
) -> tuple[RetryRule, list[Problem]]:
    """Return what `retry:` of an entry says, and what is wrong with it.

    Args:
        document: spec/errors.yaml.
        place: of the entry.
        entry: a family, a code or a status; without `retry:` nobody tries again.
        login: what holds for a login that is not named.
    """
    audiences = tuple(_WORDS)
    value: object = entry.get("retry", "never")
    problems: list[Problem] = []
    found: dict[str, str] = {}
    if not isinstance(value, dict):
        if all(value in _WORDS[audience] for audience in audiences):
            return RetryRule(**dict.fromkeys(audiences, str(value))), []
        wrong = f"{value!r} is no word for everybody"
        keys = ", ".join(f"{audience}: ..." for audience in audiences)
        remedy = f"never, later, or {{{keys}}}"
        return NEVER, [Problem(document.path, (*place, "retry"), wrong, remedy)]
    given = cast(JsonObject, value)
    for audience, word in given.items():
        at = (*place, "retry", audience)
        if audience not in audiences:
            wrong = f"{audience!r} is nobody who tries again"
            remedy = f"retry: with the keys {', '.join(audiences)}"
        elif word not in _WORDS[audience]:
            wrong = f"{word!r} is no word for {audience}"
            remedy = f"{audience}: one of {', '.join(_WORDS[audience])}"
        else:
            found[audience] = str(word)
            continue
        problems.append(Problem(document.path, at, wrong, remedy))
    found.setdefault("login", login)
    if found.get("stream") == "later" and found["login"] == "never":
        # The stream needs a login; one so refused would be remembered for good.
        wrong = "the stream tries again, and its login never does"
        remedy = "login: later, in-a-minute or slowly beside stream: later"
        problems.append(Problem(document.path, (*place, "retry"), wrong, remedy))
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
        wrong = ""
        if not _STATUS.match(status):
            wrong = f"{entry.get('status', item)!r} is no HTTP status"
            remedy = "{status: 400 to 599, 4xx or 5xx, retry: ...}"
        elif status in seen:
            wrong, remedy = f"the status {status} stands twice", "each once"
        elif not entry.get("retry"):
            wrong = f"the status {status} does not say who tries again"
            remedy = "retry: {call: ..., login: ..., stream: ...}"
        else:
            remedy = ""
        if wrong:
            problems.append(Problem(document.path, place, wrong, remedy))
            continue
        seen.add(status)
        rule, wrong_words = retry_rule(document, place, entry, login="later")
        problems += wrong_words
        # A class of statuses is known by its first digit.
        number = int(status.removesuffix("xx"))
        statuses.append(HttpStatus(status=number, retry=rule))
    return tuple(statuses), problems
