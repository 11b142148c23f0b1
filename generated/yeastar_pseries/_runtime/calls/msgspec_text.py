# Made by `make generate` from generator/runtime/calls/msgspec_text.py; edits are lost.
"""Reads the messages of msgspec, whose errors hold no path and no field of their own.

The wording is promised nowhere; the range of versions in pyproject.toml is the one in
which it was tried (`make test-versions`). Text that is not recognized names no argument
and is shown as it is, with the refused value if it has one.

When msgspec moves: `tests/runtime/test_arguments.py` fails where the text has changed.
Adapt the patterns here; nothing else reads such text. If its errors get a path of their
own, use that and remove this module.
"""

from __future__ import annotations

import re
from typing import NamedTuple

# Expected `int`, got `str` - at `$.rules[0].enabled`
_AT = r" - at `\$(?P<path>.*)`$"
# Object missing required field `name` - at `$.rules[0]`
_MISSING = r"missing required field `(?P<name>[^`]+)`"


class Problem(NamedTuple):
    """What a message says.

    Attributes:
        path: where (`.rules[0].enabled`); empty for the object as a whole.
        reason: the message without the path.
        missing: the field that is required and absent, if that is the reason.
    """

    path: str
    reason: str
    missing: str | None


def read(message: str) -> Problem:
    """Take a message apart."""
    where = re.search(_AT, message)
    reason = re.sub(_AT, "", message)
    missing = re.search(_MISSING, reason)
    return Problem(
        where["path"] if where else "", reason, missing["name"] if missing else None
    )


def steps(path: str) -> list[str]:
    """Return the names and indices of a path, from the outside in."""
    return re.findall(r"[^.\[\]]+", path)
