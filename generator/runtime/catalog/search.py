"""Which operations fit some words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from .infos import OperationInfo

_WORD = re.compile(r"[a-z0-9]+")

# These stand in many texts and tell nothing of a job; `on` and `off` do.
_COMMON = frozenset(
    _WORD.findall(
        "a an and are at by do does for from how i in is it me my of or our that the"
        " this to was were what which who whom with"
    )
)
# How much a word tells where it stands.
_RESOURCE, _NAME, _OTHER_NAME, _SUMMARY = 10.0, 8.0, 6.0, 4.0
_PARAMETER, _TEXT = 2.0, 1.0


def search(
    operations: Iterable[OperationInfo],
    text: str,
    more: Callable[[OperationInfo], str] = lambda _: "",
) -> list[OperationInfo]:
    """Return the operations that fit, best first.

    Those that have more of the words come first; where words stand decides the rest. A
    word also fits one that begins with it, so `ext` finds extensions.

    Args:
        operations: what is searched.
        text: words, or a name such as `extension.list` or `/v1.0/extension/list`.
        more: gives a longer text of an operation, where a word tells least.
    """
    words = _WORD.findall(text.lower())
    telling = [word for word in words if word not in _COMMON]
    wanted = dict.fromkeys(map(_stem, telling or words))
    scored: list[tuple[int, float, int, OperationInfo]] = []
    for place, operation in enumerate(operations):
        fields = _fields(operation, more)
        scores = [_score(word, fields) for word in wanted]
        count = sum(score > 0 for score in scores)
        if count:
            scored.append((-count, -sum(scores), place, operation))
    scored.sort(key=lambda each: each[:3])
    # With several words, those that have few of them are noise.
    best = -scored[0][0] if scored else 0
    least = best if best <= 2 else best - 1
    return [each[3] for each in scored if -each[0] >= least]


def _fields(
    operation: OperationInfo, more: Callable[[OperationInfo], str]
) -> list[tuple[float, set[str]]]:
    parameters = " ".join(each.name for each in operation.parameters)
    return [
        (_RESOURCE, _words(operation.resource)),
        (_NAME, _words(f"{operation.name} {operation.path}")),
        (_OTHER_NAME, _words(operation.known_as)),
        (_SUMMARY, _words(operation.summary)),
        (_PARAMETER, _words(parameters)),
        (_TEXT, _words(more(operation))),
    ]


def _words(text: str) -> set[str]:
    return {_stem(word) for word in _WORD.findall(text.lower())}


def _stem(word: str) -> str:
    """Return a word without the s of a plural."""
    return word[:-1] if len(word) > 3 and word.endswith("s") else word


def _score(word: str, fields: list[tuple[float, set[str]]]) -> float:
    best = 0.0
    for weight, words in fields:
        if word in words:
            best = max(best, weight)
        elif len(word) > 2 and any(each.startswith(word) for each in words):
            best = max(best, weight / 2)
    return best
