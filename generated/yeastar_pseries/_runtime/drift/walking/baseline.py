# Made by `make generate` from generator/runtime/drift/walking/baseline.py; edits are lost.
"""What an earlier recording of the PBX had and this one has no more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from .places import Shape
from .walk import Walk, Where

_OBJECTS = ""


class Lost:
    """A field that came before.

    Attributes:
        shape, name: what it was a field of.
        where, at: operation or event that had it, and the pointer there.
        of: in how many objects it is missed.
    """

    def __init__(self, shape: Shape, name: str, where: Where, at: str) -> None:
        self.shape, self.name, self.where, self.at = shape, name, where, at
        self.of = 0


def lost(now: Walk, before: Walk) -> Iterator[Lost]:
    """Yield documented fields that the earlier walk met and this one does not.

    A field is lost in an answer that always had it and never has it now, and where no
    answer at all has it now. Objects that did not come this time say nothing, nor does
    a field that the PBX may leave out.

    Args:
        now: the walk over what the PBX says, with names counted.
        before: the walk over the earlier recording.
    """
    here = _by_shape(now)
    found: dict[tuple[str, str], Lost] = {}
    for key, (shape, counts) in before.names.items():
        if key not in now.names:
            continue
        of_now = now.names[key][1]
        for name, count in counts.items():
            place = shape.properties.get(name)
            if name == _OBJECTS or of_now[name] or place is None or place.left_out:
                continue
            always = count == counts[_OBJECTS]
            if always or not here[shape.spec_at][name]:
                where, path = key
                spot = (shape.spec_at, name)
                each = found.setdefault(
                    spot, Lost(shape, name, where, f"{path}/{name}")
                )
                each.of += of_now[_OBJECTS]
    yield from found.values()


def _by_shape(walk: Walk) -> dict[str, Counter[str]]:
    found: dict[str, Counter[str]] = {}
    for shape, counts in walk.names.values():
        found.setdefault(shape.spec_at, Counter()).update(counts)
    return found
