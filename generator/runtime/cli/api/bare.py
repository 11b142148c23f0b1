"""What to write instead of words that stand by themselves: `--id 12`, not `12`."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence
from typing import Any

from ...catalog.infos import OperationInfo, Parameter
from .groups import words_of
from .secrets import PROMPT
from .values import flag_of


def advice(
    operation: OperationInfo,
    words: Sequence[str],
    given: Mapping[str, Any],
    searches: bool,
) -> str:
    """Return what to write.

    Args:
        operation: of the command.
        words: those without an option.
        given: keyword of each argument to what is given for it.
        searches: the command has `--search`.
    """
    command = f"{words_of(operation.name)} takes options only"
    lacking = [each for each in _wanted(operation) if not given.get(each.keyword)]
    named = _named(operation, words)
    # Any word could be the secret: none is repeated then.
    secret = any(each.secret for each in operation.parameters)
    if named is None and not lacking and searches:
        return f"{command}; write --search {_quoted(words[0])}"
    if named is None and not lacking:
        flags = ", ".join(map(flag_of, operation.parameters))
        return f"{command}: {flags}" if flags else f"{command}, and none is needed"
    pairs = named or list(zip(lacking, [*words, *[""] * len(lacking)], strict=False))
    return f"{command}; write " + " ".join(
        f"{flag_of(each)} {_source(each, '' if secret else word)}"
        for each, word in pairs
    )


def _wanted(operation: OperationInfo) -> list[Parameter]:
    """Return the arguments that a call needs, in one of the ways that there are."""
    needed = [each for each in operation.parameters if each.required]
    if not needed and operation.one_of:
        found = map(operation.parameter, operation.one_of[0])
        return [each for each in found if each is not None]
    return needed


def _named(
    operation: OperationInfo, words: Sequence[str]
) -> list[tuple[Parameter, str]] | None:
    """Return arguments by their names: `id=12`, `id 12`."""
    name, equals, value = words[0].partition("=")
    parameter = operation.parameter(name.replace("-", "_"))
    if parameter is None or not (equals or words[1:]):
        return None
    return [(parameter, value if equals else words[1])]


def _source(parameter: Parameter, word: str) -> str:
    if parameter.secret:
        return PROMPT
    return _quoted(word) if word else f"<{parameter.type}>"


def _quoted(word: str) -> str:
    return shlex.quote(word[:80])
