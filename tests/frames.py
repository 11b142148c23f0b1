"""What the frames of an error show: to the standard library, and to rich."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterator

from rich.traceback import Traceback


def chain(error: BaseException) -> Iterator[BaseException]:
    """An error and everything it hangs on to."""
    waiting, seen = [error], set[int]()
    while waiting:
        each = waiting.pop()
        if id(each) not in seen:
            seen.add(id(each))
            yield each
            linked = (each.__context__, each.__cause__)
            waiting += [other for other in linked if other is not None]


def frames(
    error: BaseException, but: frozenset[str] = frozenset()
) -> list[tuple[str, str]]:
    """(place, locals) of every frame that is not the test's, along the whole chain.

    but: functions whose frames are left out.
    """
    found: list[tuple[str, str]] = []
    for each in chain(error):
        plain = traceback.TracebackException.from_exception(each, capture_locals=True)
        for frame in plain.stack:
            if "/tests/" not in frame.filename and frame.name not in but:
                place = f"{frame.filename} {frame.name}"
                found.append((place, repr(frame.locals)))
        rich = Traceback.extract(
            type(each),
            each,
            each.__traceback__,
            show_locals=True,
            locals_max_length=sys.maxsize,
            locals_max_string=sys.maxsize,
        )
        for stack in rich.stacks:
            for shown in stack.frames:
                if "/tests/" not in shown.filename and shown.name not in but:
                    place = f"rich {shown.filename} {shown.name}"
                    nodes = (shown.locals or {}).items()
                    text = "\n".join(
                        f"{name}={node.render(max_width=100_000)}"
                        for name, node in nodes
                    )
                    found.append((place, text))
    return found
