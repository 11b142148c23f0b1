"""What the client's side notes: numbers, gaps, memory. It must not grow itself."""

from __future__ import annotations

import gc
import os
import tracemalloc
from array import array
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from yeastar_pseries import Gap

STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Memory:
    """Bytes in use.

    Attributes:
        traced: by Python objects.
        resident: by the process; None where the system does not tell.
    """

    traced: int
    resident: int | None

    @classmethod
    def now(cls) -> Memory:
        """What is in use once the garbage is gone."""
        gc.collect()
        resident = None
        if STATM.exists():
            resident = int(STATM.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
        return cls(tracemalloc.get_traced_memory()[0], resident)


class Diary:
    """The consumer's notes.

    Args:
        size: room for so many numbers, taken at once so that noting takes none.
        answer: tells the PBX process that a marker has come.
    """

    def __init__(self, size: int, answer: Callable[[str], None]) -> None:
        self._numbers = array("L", bytes(array("L").itemsize * size))
        self._answer = answer
        self.count = 0
        self.gaps: list[tuple[int, Gap]] = []
        self.memory: dict[str, Memory] = {}

    @property
    def numbers(self) -> array[int]:
        """Numbers of the delivered events, in the order of delivery."""
        return self._numbers[: self.count]

    def note(self, item: Any) -> bool:
        """Note what the stream gave; False once that was the end marker."""
        if isinstance(item, Gap):
            self.gaps.append((self.count, item))
            return True
        text = item.msg.call_id if item.type == 30017 else item.msg.extension
        if text in ("warm", "done"):
            if text not in self.memory:
                self.memory[text] = Memory.now()
                self._answer(text)
            return text != "done"
        self._numbers[self.count] = int(text)
        self.count += 1
        return True
