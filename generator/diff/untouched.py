"""What is the same on both sides, with all that it refers to, and needs no comparison."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any

from generator.diff.spots import Spot

_REF = re.compile(r'"\$ref": "#(/components/[^"]+)"')


@dataclass(frozen=True, slots=True)
class Untouched:
    """Components that changed, or lead to one that did, by pointer."""

    touched: frozenset[str]

    @classmethod
    def of(cls, old: Spot, new: Spot) -> Untouched:
        """Compare the components of two documents, as they are written."""
        touched: set[str] = set()
        users: dict[str, set[str]] = {}
        before, after = _components(old), _components(new)
        for at in before.keys() | after.keys():
            was, now = before.get(at), after.get(at)
            if was is None or now is None or was.node != now.node:
                touched.add(at)
            for each in (was, now):
                for ref in _refs(each.node) if each is not None else ():
                    users.setdefault(ref, set()).add(at)
        waiting = list(touched)
        while waiting:
            for user in users.get(waiting.pop(), set()) - touched:
                touched.add(user)
                waiting.append(user)
        return cls(frozenset(touched))

    def same(self, old: Spot, new: Spot) -> bool:
        """Return whether two nodes of one place are the same in all they lead to."""
        if old.pointer != new.pointer or old.node != new.node:
            return False
        return not (_refs(new.node) & self.touched)


def _refs(node: Any) -> set[str]:
    return set(_REF.findall(json.dumps(node)))


def _components(document: Spot) -> dict[str, Spot]:
    return {
        at.text: at
        for kind in document.children("components")
        for at in document.children("components", kind).values()
    }
