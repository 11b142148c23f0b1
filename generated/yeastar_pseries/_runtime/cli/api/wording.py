# Made by `make generate` from generator/runtime/cli/api/wording.py; edits are lost.
"""What docstrings tell people who write Python, for people who write commands."""

from __future__ import annotations

import re

from ...catalog.infos import Parameter
from .secrets import WAYS

# What only Python has: types, other methods, keywords of the client.
_PYTHON = re.compile(
    r" ?(?:Takes an? [^.]*?(?:datetime|`clock`)[^.]*\.|A list is joined\.|"
    r"Partly documented: the vendor's page was seen in part, see COVERAGE\.md\.|"
    r"Not confirmed: [^(]*\([^)]*\)\.|"
    r"Errcode 2 means, it is assumed, that [^.]*?`wait\(\)`[^.]*\.)"
)
# The next one begins with a capital, and "e.g." is no end.
_SENTENCE = re.compile(r"(?s)(.+?)(?:(?<!e\.g)(?<!i\.e)\.(?= [A-Z0-9`\"(]|\Z)|\Z)")
# The command line makes a form of its own out of what is written; see `argument_help`.
_TIMES = re.compile(
    r" ?Give times as Unix seconds, or exactly in the PBX display format:[^.]*\."
)
_PREFER = re.compile(r",? so prefer the method of that type")


def operation_help(text: str) -> str:
    """Return the description of an operation.

    Args:
        text: of the docstring.
    """
    text = _TIMES.sub(
        " Times may be 2026-01-31T09:00 (in the zone of this computer, unless one such as"
        " +02:00 follows), -2h, now or Unix seconds. Text in the PBX display format is"
        " sent as it is; in another layout it finds nothing and reports no error.",
        text,
    )
    return _PREFER.sub("", _PYTHON.sub("", text)).strip()


def meaning(text: str) -> str:
    """Return the first sentence of what is said of an argument, without its end.

    Args:
        text: of the docstring.
    """
    first = _SENTENCE.match(_PYTHON.sub("", text).strip())
    return first[1] if first else ""


def argument_help(parameter: Parameter, text: str, listed: bool) -> str:
    """Return the help of an option.

    Args:
        parameter: the argument.
        text: of the docstring.
        listed: the values stand beside it already.
    """
    text = _PYTHON.sub("", text).strip()
    values = [str(each.value) for each in parameter.choices]
    if parameter.secret:
        text += f" From {WAYS.replace(' | ', ', ')}."
    elif values and not listed and not any(each.meaning for each in parameter.choices):
        text += f" {', '.join(values)}."
    if parameter.time is not None:
        text += " As there, or 2026-01-31T09:00, 2026-01-31, -2h, now."
        if "day" not in parameter.time:
            text += " Without a zone it is in that of this computer."
    if parameter.name == "page_size":
        text += " Without --page all rows come, so many at a time; --limit is the end."
    if parameter.type == "array" or parameter.separator is not None:
        text += " Can be repeated."
    return text
