"""How much of each harvest the spec has taken over."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from .facts import FIRST, SECOND, THIRD
from .fields import MARK, Report
from .listed import Listed

_SUBJECT = re.compile(r"(?:GET|POST) \S+|event \d+")
_OF_A_MARK = re.compile(r"(required|optional), table (required|optional)|missing")


def _concerns(kind: str, text: str) -> bool:
    is_mark = _OF_A_MARK.fullmatch(text) is not None
    return is_mark if kind == MARK else not is_mark or text == "missing"


def summary(report: Report, listed: list[Listed]) -> Iterator[str]:
    """A line per harvest: facts, taken over, deliberately not, and still open."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for difference in report.differences:
        texts[difference.pointer].append(difference.text)
    for harvest in (FIRST, SECOND, THIRD):
        kinds: Counter[str] = Counter()
        states: Counter[str] = Counter()
        for by, kind, pointer in report.facts:
            if by != harvest:
                continue
            kinds[kind] += 1
            subject = _SUBJECT.match(pointer)
            found = [
                (at, text)
                for at in {pointer, subject[0] if subject else pointer}
                for text in texts.get(at, [])
                if text == "missing" or at == pointer and _concerns(kind, text)
            ]
            if not found:
                states["taken over"] += 1
            elif all(any(each.fits(*one) for each in listed) for one in found):
                states["deliberately not"] += 1
            else:
                states["open"] += 1
        counts = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
        done = ", ".join(
            f"{states[state]} {state}"
            for state in ("taken over", "deliberately not", "open")
        )
        yield f"{harvest}: {kinds.total()} facts ({counts}): {done}"
