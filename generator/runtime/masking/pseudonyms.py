"""Pseudonyms of words and numbers: a keyed function, so no table has to be kept.

A pseudonym has the length of its original, digits for digits, letters of the same script
and case for letters, and is never its original nor any other original that was learned:
otherwise the number of one person would stand where another's was, and the second pass
could not tell a pseudonym from a value that was forgotten.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator

_RUNS = re.compile(r"\d+|[^\W\d_]+")
_HEX = re.compile(r"(?=.*\d)(?:[0-9a-f]{8,}|[0-9A-F]{8,})")
# From a number longer than this the last digits are replaced apart, so that
# +390551234567 and 0551234567 still end alike.
_WHOLE = 8
_TAIL = 7
# Tries until a pseudonym is nobody's; the last ones may be another's pseudonym, for
# there are more people than short words.
_ATTEMPTS = 40
_ATTEMPTS_ALONE = 8
_LOWER = "abcdefghijklmnopqrstuvwxyz"
_TO_LETTERS = bytes(ord(_LOWER[byte % 26]) for byte in range(256))
# What one hash is enough for.
_PLAIN = 60


class Pseudonyms:
    """Makes pseudonyms and remembers them.

    Args:
        key: secret of this run.
        taken: whether a word or number is an original.
    """

    def __init__(self, key: bytes, taken: Callable[[str], bool]) -> None:
        self._key = key
        self._taken = taken
        self._known: dict[str, str] = {}
        self._used: set[str] = set()

    def __len__(self) -> int:
        """Return how many originals have a pseudonym."""
        return len(self._known)

    def token(self, text: str) -> str:
        """Return the pseudonym of letters and digits without anything between."""
        if text.isdigit():
            return self.digits(text)
        if text.isalpha():
            return self._once("word", text.lower(), text)
        return self._mixed(text)

    def digits(self, text: str) -> str:
        """Return the pseudonym of digits; zeros in front stay, and none is added."""
        ascii_text = text if text.isascii() else _ascii_digits(text)
        number = ascii_text.lstrip("0") or ascii_text
        zeros = ascii_text[: len(ascii_text) - len(number)]
        if zeros and (len(number) < 2 or (len(zeros) > 2 and len(number) < 5)):
            # Little is left to replace: all zeros but the first count as digits.
            made = "0" + self._once("zeros", ascii_text, ascii_text[1:])
        elif len(number) <= _WHOLE:
            made = zeros + self._once("digits", number, number)
        else:
            head = self._once("head", number, number[:-_TAIL])
            made = zeros + head + self.digits(number[-_TAIL:])
        if ascii_text == text:
            return made
        return "".join(
            _same_script(digit, old) for digit, old in zip(made, text, strict=True)
        )

    def _mixed(self, text: str) -> str:
        """Return the same for letters with digits; known numbers in it stay recognisable."""
        if any(self._taken(run) for run in _RUNS.findall(text) if run.isdecimal()):
            return "".join(
                self.token(run) if run.isdecimal() else self._once("part", text, run)
                for run in _RUNS.findall(text)
            )
        return self._once("mixed", text.lower(), text)

    def _once(self, kind: str, canonical: str, shape: str) -> str:
        slot = f"{kind}\0{canonical}"
        if kind in ("head", "part"):
            slot = f"{slot}\0{shape.lower()}"
        made = self._known.get(slot)
        if made is None:
            made = self._known[slot] = self._fresh(slot, shape)
        if shape.isdigit() or shape.islower():
            return made
        return "".join(_cased(new, old) for new, old in zip(made, shape, strict=False))

    def _fresh(self, slot: str, shape: str) -> str:
        made = ""
        for attempt in range(_ATTEMPTS):
            made = self._draw(f"{slot}\0{attempt}", shape)
            if self._free(made, shape, alone=attempt < _ATTEMPTS_ALONE):
                break
        self._used.add(made.lower())
        return made

    def _free(self, made: str, shape: str, alone: bool) -> bool:
        if made.lower() == shape.lower():
            return False
        if alone and len(made) > 2 and made.lower() in self._used:
            return False
        if self._taken(made):
            return False
        return (
            made.isalpha()
            or made.isdecimal()
            or not any(self._taken(run) for run in _RUNS.findall(made) if len(run) > 3)
        )

    def _draw(self, seed: str, shape: str) -> str:
        if len(shape) <= _PLAIN and shape.isascii():
            if shape.isdigit():
                return self._draw_digits(seed, len(shape))
            if shape.isalpha():
                block = self._block(f"0\0{seed}")
                return block.translate(_TO_LETTERS)[: len(shape)].decode()
        return self._draw_each(seed, shape)

    def _draw_digits(self, seed: str, length: int) -> str:
        block = self._block(f"0\0{seed}")
        first = str(1 + block[0] % 9)
        return first + str(int.from_bytes(block, "big"))[3 : length + 2]

    def _draw_each(self, seed: str, shape: str) -> str:
        stream = self.stream(seed)
        digits_only_hex = bool(_HEX.fullmatch(shape))
        made: list[str] = []
        for index, old in enumerate(shape):
            if old.isdecimal():
                lowest = 1 if index == 0 and shape.isdigit() else 0
                made.append(str(lowest + next(stream) % (10 - lowest)))
            elif digits_only_hex:
                made.append(_LOWER[next(stream) % 6])
            else:
                made.append(_letter(old.lower(), next(stream)))
        return "".join(made)

    def stream(self, seed: str) -> Iterator[int]:
        """Return numbers that only seed and key decide, each below 65,536."""
        count = 0
        while True:
            block = self._block(f"{count}\0{seed}")
            for at in range(0, len(block), 2):
                yield block[at] << 8 | block[at + 1]
            count += 1

    def _block(self, seed: str) -> bytes:
        data = seed.encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, key=self._key).digest()


def _ascii_digits(text: str) -> str:
    return "".join(str(int(each)) if each.isdecimal() else "7" for each in text)


def _letter(old: str, number: int) -> str:
    """Return a letter of the same script as `old`, by a number."""
    if old.isascii():
        return _LOWER[number % 26]
    if not old.isalpha():
        return old if len(old) == 1 and not old.isalnum() else "7"
    start = ord(old[0]) // 64 * 64
    near = [chr(code) for code in range(start, start + 64)]
    letters = [
        each
        for each in near
        if each.isalpha() and each.lower() == each and each not in old and each != "ß"
    ]
    return letters[number % len(letters)] if letters else _LOWER[number % 26]


def _cased(new: str, old: str) -> str:
    upper = new.upper()
    return upper if old.isupper() and len(upper) == 1 else new


def _same_script(digit: str, old: str) -> str:
    return chr(ord(old) - int(old) + int(digit)) if old.isdecimal() else digit
