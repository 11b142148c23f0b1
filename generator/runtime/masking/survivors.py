"""The second pass: searches finished lines for values that had to be replaced.

It shares no walk and no rule with the masker. It reads the lines as text again, and looks
at every value and key as it is, in any case, percent-decoded, with HTML's entities
resolved, as JSON in a text, as base64 and as hexadecimal digits.
"""

from __future__ import annotations

import base64
import binascii
import html
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import cast
from urllib.parse import quote, unquote

import msgspec

from .listed import could_be_listed
from .originals import (
    ADDRESS,
    RUN,
    SHORTEST,
    SINGLE,
    TAG_NAMES,
    Originals,
    canonical,
    parsed,
    without_repeatable,
)
from .vocabulary import (
    COUNTER_NAMES,
    FIELD_NAMES,
    PUBLIC_NAMES,
    identifier,
    is_code,
    is_event_id,
    name_words,
)

# In something that was decoded a word has to be longer to be no accident.
_DECODED = 6
# So has one that is only part of a longer word; a number even more.
_INSIDE = 8
_INSIDE_DIGITS = 10
_BASE64 = re.compile(r"[A-Za-z0-9+/_\-]{6,}={0,2}")
# The end of every host name that is a pseudonym.
_RESERVED = re.compile(r"\.example\b")
# A URL keeps its scheme, which may be a word of something else, too.
_SCHEME = re.compile(r"(?i)\b(?:https?|wss?|ftps?|sips?)://")
_HEX = re.compile(r"(?:[0-9A-Fa-f]{2}){4,}")
# Ours, not the PBX's; `why` may quote it.
_OWN = frozenset(
    ("kind", "method", "status", "content_type", "milliseconds", "seconds", "operation")
)
_DEPTH = 4


class Survivor(msgspec.Struct, frozen=True, kw_only=True):
    """Where a value stands that had to be replaced; never the value itself.

    Attributes:
        line: number of the line, from 1.
        at: JSON pointer into it.
        length: characters of the value that was found.
    """

    line: int
    at: str
    length: int


class Search:
    """Searches for originals.

    Args:
        originals: what must not be found.
    """

    def __init__(self, originals: Originals) -> None:
        self._originals = originals
        self._beginnings: dict[str, list[str]] = {}
        for token in originals.tokens:
            if len(token) >= (_INSIDE_DIGITS if token.isdecimal() else _INSIDE):
                self._beginnings.setdefault(token[:_INSIDE], []).append(token)
        self._secrets = [form for each in originals.secrets for form in _forms(each)]
        self._runs: dict[str, int] = {}
        self._texts: dict[str, int] = {}
        self._strings: dict[tuple[str, str], int] = {}

    def lines(self, texts: Iterable[str]) -> Iterator[Survivor]:
        """Yield where originals stand in finished lines."""
        for number, text in enumerate(texts, 1):
            found = False
            for at, length in self._line(json.loads(text)):
                found = True
                yield Survivor(line=number, at=at, length=length)
            folded = text.casefold()
            length = max(
                (len(each) for each in self._secrets if each in folded), default=0
            )
            if length and not found:
                yield Survivor(line=number, at="", length=length)

    def _line(self, line: Mapping[str, object]) -> Iterator[tuple[str, int]]:
        kind = line.get("kind")
        if kind in ("header", "end"):
            for name in ("firmware", "pseudonyms"):
                yield from self._value(line.get(name), name, f"/{name}")
            return
        for name, value in line.items():
            if name in _OWN:
                continue
            if name == "path":
                value = self._unknown_segments(str(value))
            if name == "text" and isinstance(value, str):
                value = TAG_NAMES.sub(" ", value)
            yield from self._value(_spared(name, value), name, f"/{name}")

    def _unknown_segments(self, path: str) -> str:
        known = self._originals.vocabulary.segments
        return "/".join(part for part in path.split("/") if part not in known)

    def _value(self, value: object, name: str, at: str) -> Iterator[tuple[str, int]]:
        if isinstance(value, dict):
            fields = cast("Mapping[str, object]", value)
            names = self._originals.vocabulary.names
            beside = sum(key in names for key in fields) > 1
            for key, item in fields.items():
                below = f"{at}/{key.replace('~', '~0').replace('/', '~1')}"
                if length := self._key(key, beside):
                    # The pointer must not tell what it found.
                    yield f"{at}/…", length
                    below = f"{at}/…"
                yield from self._value(item, key, below)
        elif isinstance(value, list):
            for index, item in enumerate(cast("list[object]", value)):
                yield from self._value(item, name, f"{at}/{index}")
        elif isinstance(value, str):
            slot = (value, name)
            length = self._strings.get(slot)
            if length is None:
                length = self._strings[slot] = self._string(value, name)
            if length:
                yield at, length
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            text = str(abs(value))
            if (
                len(text) >= SHORTEST
                and name not in COUNTER_NAMES
                and self._hidden(text)
            ):
                yield at, len(text)

    def _key(self, key: str, beside: bool) -> int:
        vocabulary = self._originals.vocabulary
        # A key made of nothing but words of field names tells nothing.
        if key in vocabulary.names or vocabulary.is_made_of_names(key):
            return 0
        if identifier(key):
            # Nor does one between fields that the spec names: it is a field.
            return 0 if beside else self._name(key)
        return self._text(key, _DEPTH)

    def _name(self, key: str) -> int:
        """Return the length of what a key that looks like a field's name gives away.

        A word of it may well be one of a longer text (`licence_state`, and PROMPT
        LICENCE NEEDED), so a word counts only if it was a value of its own, or if all are
        such words.
        """
        if len(key) >= SHORTEST and self._hidden(key):
            return len(key)
        words = name_words(key)
        if len(words) > 1 and all(map(self._hidden, words)):
            return len(key)
        values = (word for word in words if len(word) >= SHORTEST)
        wholes = self._originals.wholes
        return max((len(word) for word in values if word in wholes), default=0)

    def _string(self, text: str, name: str) -> int:
        words = self._originals.vocabulary
        if len(text) < SHORTEST or words.common(text) or text in words.messages:
            return 0
        if name in COUNTER_NAMES and is_code(text):
            return 0
        if name in FIELD_NAMES and (text in words.names or identifier(text)):
            return 0
        if name in words.enum_names and could_be_listed(text) and " " not in text:
            # As with keys: `ai_agent` tells nothing of an "Agent B".
            return self._name(text)
        if name in PUBLIC_NAMES:
            return len(text) if self._originals.has(text) else 0
        return self._text(text, _DEPTH)

    def _text(self, text: str, depth: int) -> int:
        """Return the length of what was found in a text, 0 for nothing."""
        if len(text) < SHORTEST or depth == 0:
            return 0
        known = self._texts.get(text)
        if known is None:
            known = self._texts[text] = self._look(text, depth)
        return known

    def _look(self, text: str, depth: int) -> int:
        inner = parsed(text)
        if inner is not None:
            found = (length for _, length in self._value(inner, "", ""))
            return next(found, 0)
        if self._originals.has(text):
            return len(text)
        for address in ADDRESS.findall(text):
            if self._hidden(canonical(address)):
                return len(address)
        for run in RUN.findall(without_repeatable(_kept_out(text))):
            if length := self._run(run):
                return length
        for form in _decoded(text):
            if length := self._text(form, depth - 1):
                return length
        return self._encoded(text)

    def _run(self, run: str) -> int:
        if len(run) < SHORTEST:
            return 0
        known = self._runs.get(run)
        if known is None:
            known = self._runs[run] = self._look_at_run(run)
        return known

    def _look_at_run(self, run: str) -> int:
        folded = run.casefold()
        if self._hidden(folded):
            return len(run)
        singles = SINGLE.findall(folded)
        if len(singles) > 1:
            for single in singles:
                if len(single) >= SHORTEST and self._hidden(single):
                    return len(single)
        for at in range(len(folded) - _INSIDE + 1):
            for token in self._beginnings.get(folded[at : at + _INSIDE], ()):
                if folded.startswith(token, at):
                    return len(token)
        return 0

    def _hidden(self, text: str) -> bool:
        return self._originals.has(text)

    def _encoded(self, text: str) -> int:
        for form in _unpacked(text):
            if len(form) >= SHORTEST and form.casefold() in self._originals.wholes:
                return len(form)
            for run in RUN.findall(form):
                if len(run) >= _DECODED and self._hidden(run):
                    return len(run)
        return 0


def _kept_out(text: str) -> str:
    return _RESERVED.sub(" ", _SCHEME.sub(" ", text))


def _spared(name: str, value: object) -> object:
    """Leave out the id of an event, which any number may be."""
    if name == "frame" and isinstance(value, dict):
        frame = cast("dict[str, object]", value)
        spared = is_event_id(frame.get("type"))
        return {key: frame[key] for key in frame if not (spared and key == "type")}
    return value


def _decoded(text: str) -> Iterator[str]:
    if "%" in text and (plain := unquote(text)) != text:
        yield plain
    if "&" in text and (plain := html.unescape(text)) != text:
        yield plain
    if "\\" in text:
        try:
            yield cast(str, json.loads(f'"{text}"'))
        except ValueError:
            yield re.sub(r"\\(.)", r"\1", text)


def _unpacked(text: str) -> Iterator[str]:
    for found in _HEX.findall(text):
        yield from _printable(bytes.fromhex(found))
    for found in _BASE64.findall(text):
        plain = found.rstrip("=").replace("-", "+").replace("_", "/")
        try:
            data = base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)
        except (binascii.Error, ValueError):
            continue
        yield from _printable(data)


def _printable(data: bytes) -> Iterator[str]:
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return
    if text.isprintable():
        yield text


def _forms(secret: str) -> Iterator[str]:
    """Yield what a secret may look like, for a search in the raw line."""
    plain = secret.casefold()
    yield plain
    yield json.dumps(secret)[1:-1].casefold()
    yield quote(secret, safe="").casefold()
    data = secret.encode()
    yield data.hex()
    for shift in range(3):
        # Whatever stands before it moves its base64 by up to two bytes; what depends on
        # the neighbours is cut off.
        whole = base64.b64encode(bytes(shift) + data).decode().rstrip("=")
        inner = whole[(0, 2, 3)[shift] : -1]
        if len(inner) >= 6:
            yield inner.casefold()
