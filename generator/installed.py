"""Versions of installed distributions, by the names of their folders.

importlib.metadata reads the whole page of each, which takes longer than all that the
generator does when nothing changed.
"""

from __future__ import annotations

import os
import re
import sys
from functools import cache

_FOLDER = re.compile(r"(.+)-([^-]+)\.dist-info")


def version(name: str) -> str:
    """Return the version of a distribution.

    Raises:
        importlib.metadata.PackageNotFoundError: there is none of that name.
    """
    known = _versions().get(_normal(name))
    if known is not None:
        return known
    from importlib import metadata

    return metadata.version(name)


@cache
def _versions() -> dict[str, str]:
    found: dict[str, str] = {}
    for folder in sys.path:
        try:
            names = os.listdir(folder or ".")
        except OSError:
            continue
        for match in filter(None, map(_FOLDER.fullmatch, names)):
            # As imports do, the first folder wins.
            found.setdefault(_normal(match[1]), match[2])
    return found


def _normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()
