"""Versions: three numbers, and how far one has to go for what changed."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, TypeAlias, cast, get_args

Bump: TypeAlias = Literal["none", "patch", "minor", "major"]
BUMPS: tuple[str, ...] = get_args(Bump)
_FORM = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)")


class Version(NamedTuple):
    """Compares as versions do."""

    major: int
    minor: int
    patch: int

    @classmethod
    def parse(cls, text: str) -> Version:
        """Read `1.2.3`.

        Raises:
            ValueError: it is anything else.
        """
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no version; write three numbers, as 1.2.3")
        return cls(*map(int, match.groups()))

    def __str__(self) -> str:
        return f"{self.major}.{self.minor}.{self.patch}"

    def after(self, bump: Bump) -> Version:
        """Return the lowest version that such a change may have.

        Before 1.0.0 nothing is promised to last: there, what breaks asks for the next
        minor version, and so does what is new.
        """
        if bump == "none" or bump == "patch":
            return self._replace(patch=self.patch + 1)
        if bump == "minor" or self.major == 0:
            return Version(self.major, self.minor + 1, 0)
        return Version(self.major + 1, 0, 0)


def as_bump(word: object) -> Bump:
    """Narrow a word that came as JSON.

    Raises:
        ValueError: it is none of the four.
    """
    if word not in BUMPS:
        raise ValueError(f"bump {word!r} is none of {', '.join(BUMPS)}")
    return cast(Bump, word)
