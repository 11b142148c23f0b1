"""What an agent may call: reading by default, everything else by name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fnmatch import fnmatchcase
from typing import Literal, TypeAlias

from ..catalog.catalog import Catalog
from ..catalog.infos import OperationInfo
from ..exceptions import ConfigurationError

Effect: TypeAlias = Literal["reads", "changes", "destroys"]

# Logging in and out is the client's work; its answers are tokens.
_OWN = "auth"
_WILD = "*?["
_VERSION = re.compile(r"v\d+\.")


def effect_of(operation: OperationInfo) -> Effect:
    """Return what a call does to the PBX."""
    if operation.destructive:
        return "destroys"
    return "reads" if operation.safe else "changes"


class Rights:
    """What may be called.

    Args:
        catalog: of all operations; each pattern has to fit one of them.
        allow: names of operations that change something, or patterns
            (`company_contact.*`). A pattern never allows what destroys: that needs its
            own name.
        deny: names or patterns of what is never called and never shown; stronger than
            `allow`, and for operations that read, too. One of version 1.0 takes the
            same one of version 2.0 along.

    Raises:
        ConfigurationError: a name or a pattern that fits nothing.
    """

    def __init__(
        self, catalog: Catalog, allow: Sequence[str] = (), deny: Sequence[str] = ()
    ) -> None:
        names = tuple(catalog.summaries)
        self._allow = tuple(_fitting(catalog, names, each, "allow") for each in allow)
        self._deny = tuple(_fitting(catalog, names, each, "deny") for each in deny)
        self._destroys = any(
            catalog[each].destructive for each in self._allow if each in catalog
        )

    @property
    def patterns(self) -> tuple[str, ...]:
        """What was allowed beyond reading, as it was written."""
        return self._allow

    @property
    def destroys(self) -> bool:
        """Whether something that destroys was allowed."""
        return self._destroys

    def offered(self, operation: OperationInfo) -> bool:
        """Return whether an agent is told of an operation at all."""
        # Whoever keeps call records from an agent means those of v2.cdr, too.
        names = {operation.name, _VERSION.sub("", operation.name)}
        denied = any(_fits(self._deny, name) for name in names)
        return operation.resource != _OWN and not denied

    def refusal(self, operation: OperationInfo) -> str | None:
        """Return why an operation may not be called; None if it may."""
        if not self.offered(operation):
            return f"{operation.name} is not offered here"
        if any(each.type == "file" for each in operation.parameters):
            # A path that an agent chooses could be any file of this computer.
            return f"{operation.name} uploads a file, which is not offered here"
        effect = effect_of(operation)
        if effect == "reads" or operation.name in self._allow:
            return None
        if effect == "changes" and _fits(self._allow, operation.name):
            return None
        return (
            f"{operation.name} {effect} something on the PBX and is not allowed. Who runs"
            f" this server can allow it: yeastar mcp --allow {operation.name}"
        )


def _fits(patterns: tuple[str, ...], name: str) -> bool:
    return any(fnmatchcase(name, each) for each in patterns)


def _fitting(catalog: Catalog, names: Sequence[str], pattern: str, option: str) -> str:
    """Return a pattern, or the name as the catalog has it."""
    if not any(each in pattern for each in _WILD):
        return catalog[pattern].name
    if not any(fnmatchcase(name, pattern) for name in names):
        raise ConfigurationError(f"--{option} {pattern}: no operation fits this")
    return pattern
