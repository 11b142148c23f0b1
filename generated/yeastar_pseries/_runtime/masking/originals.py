# Made by `make generate` from generator/runtime/masking/originals.py; edits are lost.
"""What must not be found afterwards, collected by a walk of its own.

The masker decides by place; this goes by the names of fields alone, knows nothing of the
masker's rules, and takes everything that it has no reason to spare:

- values shorter than four characters: they are in every answer by chance;
- words of the spec: values of its enums, its error messages, names of its fields where a
  key or a name of a field stands. If somebody called an extension "inbound", that word is
  still replaced, but not searched for;
- a short word where the spec lists values, since an unknown one is what a recording is for;
- times: they are moved, and another one may fall where one was;
- whole numbers below 10,000 in fields that hold counts and ids, error codes and pages;
- fractions of few digits;
- small words of longer texts: they say nothing, and they are in every second sentence.
"""

from __future__ import annotations

import hashlib
import ipaddress
import json
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast
from urllib.parse import unquote

from ..digits import integer_of
from ..record.nesting import too_deep
from ..schema.listed import are_listed
from .listed import could_be_listed
from .vocabulary import (
    COUNTER_NAMES,
    FIELD_NAMES,
    PUBLIC_NAMES,
    SCHEMES,
    SENTENCE_NAMES,
    Vocabulary,
    identifier,
    is_code,
    is_event_id,
)

SHORTEST = 4
RUN = re.compile(r"[^\W_]+")
SINGLE = re.compile(r"\d+|[^\W\d_]+")
ADDRESS = re.compile(
    r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)"
    r"|(?<![0-9A-Za-z:])(?:[0-9A-Fa-f]{2}[:\-]){5}[0-9A-Fa-f]{2}(?![0-9A-Za-z:])"
    r"|(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{4}\.){2}[0-9A-Fa-f]{4}(?![0-9A-Za-z])"
    r"|(?<![\w:])(?:[0-9A-Fa-f]{0,4}:){3,7}[0-9A-Fa-f]{1,4}(?![\w:])"
)
_ADDRESS_SIGN = re.compile(r"[.:\-][0-9A-Fa-f:]")
_EVERY_BOX = re.compile(
    r"(?<![\w.:])(?:127\.0\.0\.1|0\.0\.0\.0|::1|255[\d.]+)(?![\w.:])"
)
_DIGIT = re.compile(r"\d{4}")
TAG_NAMES = re.compile(r"<[!/]?[A-Za-z][\w:-]*|[\w:-]+(?==[\"'])")
_MOMENT = re.compile(
    r"\d{4}([-/.])\d{1,2}\1\d{1,2}([ T].*)?|\d{1,2}([-/.])\d{1,2}\3\d{4}([ T].*)?"
    r"|\d{1,2}:\d\d(:\d\d)?( ?[AaPp][Mm])?"
)
MOMENTS = re.compile(
    r"(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2\d{4})(?!\d)"
    r"(?:[ T]\d\d?:\d\d(?::\d\d)?)?"
    r"|(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{6})?(?!\d)"
)
_SHORT_NUMBERS = re.compile(r"\d{1,3}(?:[,&;]\d{1,3})*")
_EXTENSION = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,4}$")
# What a URL keeps: its scheme, and the names in its query.
_IN_URL = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://|(?<=[?&])\w+=")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*)://")
_PUBLIC = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+()\-]{0,31}")
_COUNTED_BELOW = 10_000
# Characters from which a fraction is searched for: another one is 10.5 by chance.
_FRACTION = 6
_FEW_WORDS = 4
_LONG_WORD = 8


class Originals:
    """Values that a recording must not hold.

    Args:
        vocabulary: what the spec knows.
        digest_key: for `digests`, so that a file can hold them without the values.
    """

    def __init__(self, vocabulary: Vocabulary, digest_key: bytes) -> None:
        self.vocabulary = vocabulary
        self.wholes: set[str] = set()
        self.tokens: set[str] = set()
        self.secrets: set[str] = set()
        self._digest_key = digest_key
        self._digests: set[str] = set()
        self._identifiers: set[str] = set()
        self._seen: set[tuple[str, str, bool]] = set()

    def add_secret(self, text: str) -> None:
        """Take a value that may stand nowhere, in no form."""
        if len(text) >= SHORTEST:
            self.secrets.add(text)
            self._add(text)

    def add_line(self, line: Mapping[str, Any]) -> None:
        """Take what a line of a recording, as plain JSON, has to hide."""
        for part in ("query", "body", "answer", "frame"):
            if part in line:
                self._walk(_without_event_id(part, line[part]), "", secret=False)
        if line.get("text"):
            self._add_text(TAG_NAMES.sub(" ", line["text"]))
        for segment in str(line.get("path", "")).split("/"):
            if segment not in self.vocabulary.segments and not identifier(segment):
                self._add(segment)

    def has(self, text: str) -> bool:
        """Return whether a whole value or one word is to be hidden."""
        folded = text.casefold()
        if folded in self.tokens or folded in self.wholes:
            return True
        return bool(self._digests) and self._hash(folded) in self._digests

    def digests(self) -> list[str]:
        """Return keyed hashes of all that is to be hidden."""
        return sorted(set(map(self._hash, self.wholes | self.tokens)) | self._digests)

    def add_digests(self, digests: Iterable[str]) -> None:
        """Take hashes that were made with the same key."""
        self._digests.update(digests)

    def _hash(self, text: str) -> str:
        data = text.encode("utf-8", "surrogatepass")
        return hashlib.blake2b(data, key=self._digest_key, digest_size=12).hexdigest()

    def _walk(self, value: object, name: str, secret: bool) -> None:
        if isinstance(value, dict):
            fields = cast("Mapping[str, object]", value)
            marked = secret or any(
                isinstance(fields.get(key), str)
                and self.vocabulary.looks_secret(cast(str, fields[key]))
                for key in ("field", "key", "name", "k", "param")
            )
            for key, item in fields.items():
                self._key(key, secret)
                hidden = marked and key in ("value", "v", "val")
                hidden = hidden or secret or self.vocabulary.looks_secret(key)
                self._walk(item, key, hidden)
        elif isinstance(value, list):
            for item in cast("list[object]", value):
                self._walk(item, name, secret)
        elif isinstance(value, str):
            self._string(value, name, secret)
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            self._number(value, name, secret)

    def _key(self, key: str, secret: bool) -> None:
        if secret:
            if not self.vocabulary.is_made_of_names(key):
                self._string(key, "", secret=True)
        elif key not in self.vocabulary.names and key not in self._identifiers:
            if identifier(key):
                self._identifiers.add(key)
            else:
                self._string(key, "", secret=False)

    def _string(self, text: str, name: str, secret: bool) -> None:
        if (text, name, secret) in self._seen:
            return
        self._seen.add((text, name, secret))
        inner = parsed(text)
        if inner is not None:
            self._walk(inner, name, secret)
        elif not self._spared(text, name, secret) and (
            secret or not self._is_moment(text)
        ):
            self._add_text(text, sentence=name in SENTENCE_NAMES and not secret)

    def _spared(self, text: str, name: str, secret: bool) -> bool:
        words = self.vocabulary
        if len(text) < SHORTEST or words.common(text) or text in words.messages:
            return True
        if secret:
            return False
        if _SHORT_NUMBERS.fullmatch(text) or (name in COUNTER_NAMES and is_code(text)):
            return True
        number = integer_of(text) if name in words.counts else None
        if number is not None and number < _COUNTED_BELOW:
            return True
        if name in FIELD_NAMES and (text in words.names or identifier(text)):
            return True
        if name in words.enum_names and are_listed(text, words.values):
            return True
        if name in words.enum_names and could_be_listed(text):
            return name in words.phrase_names or not _looks_like_a_name(text)
        return name in PUBLIC_NAMES and bool(_PUBLIC.fullmatch(text))

    def _is_moment(self, text: str) -> bool:
        return len(text) <= 40 and bool(_MOMENT.fullmatch(text))

    def _number(self, value: float, name: str, secret: bool) -> None:
        text = str(abs(value))
        if isinstance(value, float) and len(text) < _FRACTION:
            return
        if len(text) < SHORTEST or (name in COUNTER_NAMES and not secret):
            return
        counted = self.vocabulary.counted(name) and value < _COUNTED_BELOW
        if secret or not counted:
            self.wholes.add(text)
            self.tokens.update(run for run in RUN.findall(text) if len(run) >= SHORTEST)

    def _add_text(self, text: str, sentence: bool = False) -> None:
        plain = unquote(text) if "%" in text else text
        self._add(_IN_URL.sub(_bare, plain), sentence)
        if plain != text and _says_something(plain):
            self.wholes.add(text.casefold())

    def _add(self, text: str, sentence: bool = False) -> None:
        folded = text.casefold()
        if len(folded) < SHORTEST or not _says_something(text):
            return
        self.wholes.add(folded)
        for address in ADDRESS.findall(text) if _ADDRESS_SIGN.search(text) else ():
            if not _means_nothing(address):
                self.wholes.add(canonical(address))
        found = RUN.findall(_EXTENSION.sub("", without_repeatable(text)))
        for run in found:
            if len(run) >= SHORTEST and self._worth(run, len(found), sentence):
                self.tokens.add(run.casefold())
                for single in SINGLE.findall(run):
                    if single.isdecimal() and len(single.lstrip("0")) > 5:
                        self.tokens.add(single)

    def _worth(self, run: str, among: int, sentence: bool) -> bool:
        if sentence and run.lower() in self.vocabulary.words:
            return False
        if run in self.vocabulary.values and run.isalpha():
            return False
        small = run.islower() and run.isalpha() and len(run) < _LONG_WORD
        return not (small and among > _FEW_WORDS)


def _looks_like_a_name(text: str) -> bool:
    """Return whether a text is several words of which some have a capital."""
    return len(text.split()) > 1 and not (text.islower() or text.isupper())


def _without_event_id(part: str, value: object) -> object:
    if part != "frame" or not isinstance(value, Mapping):
        return value
    frame = cast("Mapping[str, object]", value)
    spared = is_event_id(frame.get("type"))
    return {key: each for key, each in frame.items() if not (spared and key == "type")}


def without_repeatable(text: str) -> str:
    """Leave out times, schemes of URLs, and addresses, which are compared whole."""
    if _ADDRESS_SIGN.search(text):
        text = ADDRESS.sub(" ", text)
    if "://" in text:
        text = _SCHEME.sub(_without_scheme, text)
    return MOMENTS.sub(" ", text) if _DIGIT.search(text) else text


def _bare(found: re.Match[str]) -> str:
    if found[0].endswith("/"):
        return " " if found[0][:-3].lower() in SCHEMES else found[0]
    return " " if identifier(found[0][:-1]) else found[0]


def _without_scheme(found: re.Match[str]) -> str:
    return " " if found[1].lower() in SCHEMES else found[0]


def parsed(text: str) -> object | None:
    """Return the JSON that a text holds, if it is an object, an array or a text."""
    if len(text) < 2 or text[0] not in '{["' and not text[0].isspace():
        return None
    try:
        found = cast(object, json.loads(text))
    except (ValueError, RecursionError):
        return None
    if not isinstance(found, (dict, list, str)):
        return None
    value = cast(object, found)
    return None if too_deep(value) else value


def canonical(address: str) -> str:
    """Return one writing of an address, for comparing."""
    try:
        return str(ipaddress.ip_address(address))
    except ValueError:
        return re.sub(r"[^0-9a-f]", "", address.casefold())


def _means_nothing(address: str) -> bool:
    if address in ("127.0.0.1", "0.0.0.0", "::1", "::") or address.startswith("255."):
        return True
    try:
        ipaddress.ip_address(address)
    except ValueError:
        return ":" in address and len(re.sub(r"[^0-9A-Fa-f]", "", address)) != 12
    return False


def _says_something(text: str) -> bool:
    """Return whether a text has a letter or digit beside addresses of every box."""
    rest = _EVERY_BOX.sub(" ", text)
    return any(map(str.isalnum, rest))
