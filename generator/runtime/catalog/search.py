"""Which operations fit some words."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .infos import OperationInfo
from .words import wanted, words_of

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
    word also fits one that begins with it, so `ext` finds extensions, and people's words
    fit those of the API, so `users` does, too.

    Args:
        operations: what is searched.
        text: words, or a name such as `extension.list` or `/v1.0/extension/list`.
        more: gives a longer text of an operation, where a word tells least.
    """
    words = wanted(text)
    scored: list[tuple[int, float, int, OperationInfo]] = []
    for place, operation in enumerate(operations):
        fields = _fields(operation, more)
        scores = [max(_score(word, fields) for word in either) for either in words]
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
        (_RESOURCE, words_of(operation.resource)),
        (_NAME, words_of(f"{operation.name} {operation.path}")),
        (_OTHER_NAME, words_of(operation.known_as)),
        (_SUMMARY, words_of(operation.summary)),
        (_PARAMETER, words_of(parameters)),
        (_TEXT, words_of(more(operation))),
    ]


def _score(word: str, fields: list[tuple[float, set[str]]]) -> float:
    best = 0.0
    for weight, words in fields:
        if word in words:
            best = max(best, weight)
        elif len(word) > 2 and any(each.startswith(word) for each in words):
            best = max(best, weight / 2)
    return best
