# Made by `make generate` from generator/runtime/masking/masker.py; edits are lost.
"""Replaces in a recording what it must not tell, and leaves what makes it evidence.

What stays: the structure, the names of fields, types, null, "", true and false; values
that the spec lists anywhere; an unknown short word where the spec lists values, for that
is what a recording is for; error codes and the words of known error messages; ids, counts
and other whole numbers below 10,000 in fields that the spec knows as numbers, and below
100 anywhere; event ids; firmware and model.

Everything else is replaced, also what no rule knows:

- secrets, by `x-secret` and by name, whatever they look like: "1", a number, a known word,
  everything below an object of that name. Only null, "" and true or false stay: they say
  that there is a secret, not which;
- text: word by word, digits by digits (`texts.py`), JSON in a text as JSON;
- keys that are data: numbers, names, whatever does not look like the name of a field, or
  is put together of originals. One between documented fields is a field, one made of the
  spec's own words tells nothing; below a secret only the latter stay;
- whatever stays by these rules but is an original elsewhere: a person called "Parked"
  makes the unknown state "parked" a pseudonym, too.

Times are moved (`times.py`), so distances stay.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

import msgspec

from ..digits import integer_of
from ..record.lines import AnyLine, Exchange, Frame, Header, Skipped
from ..redact import is_secret
from ..schema.listed import are_listed
from .addresses import Addresses
from .embedded import Embedded
from .listed import like_listed
from .originals import Originals
from .places import Place, Places
from .pseudonyms import Pseudonyms
from .survivors import Search, Survivor
from .texts import Texts
from .times import Times
from .vocabulary import (
    COUNTER_NAMES,
    FIELD_NAMES,
    PUBLIC_NAMES,
    SENTENCE_NAMES,
    Vocabulary,
    identifier,
    is_code,
    is_event_id,
    name_words,
)

_JSON_BEGINS = frozenset('{["\r\n\t ')
_COUNTED_BELOW = 10_000
_SMALL_BELOW = 100
_ID = re.compile(r"ids?|\w+_ids?")
_NUMBERS = re.compile(r"\d+(?:[,&; ]+\d+)*")
_VERSION = re.compile(r"[vV]?\d+(?:\.\d+){1,4}")
_MODEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9 ._+()\-]{0,31}")
_CONTENT_TYPE = re.compile(
    r"(?:application|text|image|audio|video|font|multipart)/[a-z0-9.+\-]{1,40}"
)
# An entry of invalid_param_list names a field; other objects are pairs in the same way.
_NAMING = ("field", "key", "name", "k", "param")
_NAMED = frozenset(("value", "v", "val"))


class Masker:
    """Replaces secrets, numbers, names, addresses and free text, each time alike.

    Show it all lines with `learn` before the first `mask`: a number that one answer has
    in a field of numbers may stand in another where only the first tells what it is.

    Args:
        spec: the parsed `_spec.json`.
        key: of this run; None makes one that nobody keeps.
    """

    def __init__(self, spec: Mapping[str, Any], key: bytes | None = None) -> None:
        key = hashlib.blake2b(key or os.urandom(32)).digest()
        self._vocabulary = Vocabulary(spec)
        self._calls = Places(spec.get("openapi", {}))
        self._events = Places(spec.get("asyncapi", {}))
        self._originals = Originals(self._vocabulary, key[:32])
        self._pseudonyms = Pseudonyms(key, self._taken)
        self._addresses = Addresses(self._pseudonyms, self._taken)
        self._times = Times(self._pseudonyms.stream("times"))
        self._as_names: set[str] = set()
        self._texts = Texts(
            self._vocabulary,
            self._pseudonyms,
            self._addresses,
            self._times,
            self._taken,
        )

    def learn(self, line: AnyLine) -> None:
        """Collect what a line has to hide; call it with all lines first."""
        plain = cast("dict[str, Any]", msgspec.to_builtins(line))
        self._originals.add_line(plain)
        self._learn_times(plain)

    def mask(self, line: AnyLine) -> AnyLine:
        """Return the line with every value replaced that it must not tell."""
        if isinstance(line, Exchange):
            return self._exchange(line)
        if isinstance(line, Frame):
            return self._frame(line)
        if isinstance(line, Skipped):
            return msgspec.structs.replace(
                line, path=self._path(line.path), why=self._texts.prose(line.why)
            )
        if isinstance(line, Header) and line.firmware is not None:
            firmware = self._public(line.firmware, _VERSION)
            return msgspec.structs.replace(line, firmware=firmware)
        return line

    def keep_secret(self, *values: str) -> None:
        """Name values that may stand nowhere: client id, secret, token, host.

        Args:
            values: as they are sent; the second pass also searches for encoded forms.
        """
        for value in values:
            self._originals.add_secret(value)

    def example(
        self, value: Any, *, name: str = "", schema: Mapping[str, Any] | None = None
    ) -> Any:
        """Return one value masked, for a report.

        Args:
            value: any JSON value.
            name: of its field.
            schema: of the field, from the OpenAPI part of the spec; None if unknown.
        """
        place = self._calls.of([schema]) if schema else self._calls.nowhere
        return self._value(value, place, name, self._hides(name, place))

    def survivors(self, texts: Iterable[str]) -> list[Survivor]:
        """Search finished JSON lines for values that had to be replaced.

        Args:
            texts: the lines as they would be written. Anything found means that the
                file must not be written.
        """
        return list(Search(self._originals).lines(texts))

    def originals_digest(self) -> list[str]:
        """Return keyed hashes of the values to search for, for a run that resumes."""
        return self._originals.digests()

    def add_digests(self, digests: Iterable[str]) -> None:
        """Search for what an interrupted run with the same key had to replace, too."""
        self._originals.add_digests(digests)

    @property
    def replaced(self) -> int:
        """How many different words, numbers and addresses have a pseudonym."""
        return len(self._pseudonyms) + len(self._addresses)

    @property
    def as_names(self) -> list[str]:
        """Pseudonyms that stand where a field has its name, or a listed value does."""
        return sorted(self._as_names)

    def may_tell(self, name: str, beside: bool) -> bool:
        """Return whether the name of a field stays as it is.

        Args:
            name: the key.
            beside: whether it stands between fields that the spec has.
        """
        return self._key(name, False, beside=beside) == name

    def _taken(self, text: str) -> bool:
        return self._originals.has(text)

    def _learn_times(self, value: object) -> None:
        if isinstance(value, str):
            self._times.learn(value)
        elif isinstance(value, dict):
            for item in cast("dict[str, object]", value).values():
                self._learn_times(item)
        elif isinstance(value, list):
            for item in cast("list[object]", value):
                self._learn_times(item)

    def _exchange(self, line: Exchange) -> Exchange:
        call = line.method, line.path
        changed: dict[str, Any] = {
            "path": self._path(line.path),
            "operation": self._operation(line.operation),
            "query": self._value(line.query, self._calls.query(*call), ""),
            "body": self._value(line.body, self._calls.body(*call), ""),
            "text": self._markup(line.text),
        }
        if line.answer is not msgspec.UNSET:
            changed["answer"] = self._value(line.answer, self._calls.answer(*call), "")
        if line.content_type and not _CONTENT_TYPE.fullmatch(line.content_type):
            changed["content_type"] = self._texts.text(line.content_type)
        return msgspec.structs.replace(line, **changed)

    def _frame(self, line: Frame) -> Frame:
        frame: object = line.frame
        if not isinstance(frame, dict):
            if frame is not msgspec.UNSET:
                frame = self._value(frame, self._events.nowhere, "")
            return msgspec.structs.replace(
                line, frame=frame, text=self._markup(line.text)
            )
        fields = cast("dict[str, Any]", frame)
        event = fields.get("type")
        masked = self._value(fields, self._events.frame(event), "")
        if is_event_id(event) and "type" in masked:
            masked["type"] = event
        return msgspec.structs.replace(line, frame=masked, text=self._markup(line.text))

    def _markup(self, text: str | None) -> str | None:
        return text and self._texts.markup(text)

    def _operation(self, operation: str | None) -> str | None:
        known = operation is None or operation in self._vocabulary.operations
        return operation if known else self._key(cast(str, operation), False)

    def _path(self, path: str) -> str:
        if path in self._vocabulary.paths:
            return path
        return "/".join(
            (
                part
                if part in self._vocabulary.segments or not part
                else self._key(part, False)
            )
            for part in path.split("/")
        )

    def _value(
        self, value: object, place: Place, name: str, secret: bool = False
    ) -> Any:
        if value is None or isinstance(value, bool) or value == "":
            return value
        if isinstance(value, dict):
            return self._object(cast("dict[str, object]", value), place, secret)
        if isinstance(value, list):
            items = cast("list[object]", value)
            return [self._value(each, place.item(), name, secret) for each in items]
        if isinstance(value, str):
            return self._noted(value, self._string(value, place, name, secret), place)
        if isinstance(value, int):
            return self._noted(value, self._integer(value, place, name, secret), place)
        return self._fraction(cast(float, value), place, secret)

    def _noted(self, value: object, made: Any, place: Place) -> Any:
        """Remember a pseudonym in place of a listed value, and return it."""
        if place.enum and made != value:
            self._as_names.add(str(made))
        return made

    def _object(
        self, fields: Mapping[str, object], place: Place, secret: bool
    ) -> dict[str, Any]:
        named = any(
            isinstance(fields.get(key), str)
            and self._vocabulary.looks_secret(cast(str, fields[key]))
            for key in _NAMING
        )
        is_map = place.is_map or self._looks_like_map(fields, place)
        beside = not is_map and sum(place.field(key).known for key in fields) > 1
        made: dict[str, Any] = {}
        for key, item in fields.items():
            inner = place.field(key)
            hidden = secret or self._hides(key, inner) or (named and key in _NAMED)
            known = inner.known and not place.is_map
            told = key if known else self._key(key, is_map, secret, beside)
            if told != key and not place.is_map:
                self._as_names.add(told)
            made[told] = self._value(item, inner, key, hidden)
        return made

    def _looks_like_map(self, fields: Mapping[str, object], place: Place) -> bool:
        """Return whether keys of an object that the spec does not know are data."""
        if any(place.field(key).known for key in fields):
            return False
        words = self._vocabulary
        return any(
            not identifier(key) and not words.is_made_of_names(key) for key in fields
        )

    def _hides(self, name: str, place: Place) -> bool:
        if place.secret is not None:
            return place.secret
        if place.known:
            return is_secret(name)
        return self._vocabulary.looks_secret(name)

    def _key(
        self, key: str, is_map: bool, secret: bool = False, beside: bool = False
    ) -> str:
        words = self._vocabulary
        if key in words.names or (not is_map and words.is_made_of_names(key)):
            return key
        if beside and not secret and identifier(key):
            return key  # among documented fields, so one, too, and nobody's name
        if secret or self._taken(key) or self._tells_of_somebody(key):
            return self._texts.secret(key)
        if identifier(key) and not is_map:
            return key
        short = key.isdecimal() and len(key) < 3
        return key if short else self._texts.text(key)

    def _tells_of_somebody(self, key: str) -> bool:
        """Return whether a key or listed value is made of originals: `felix_rossi`.

        One word of a longer text is too little: a message says PROMPT LICENCE NEEDED, and
        `licence_state` is a name.
        """
        words = name_words(key)
        if len(words) < 2:
            return False
        wholes = self._originals.wholes
        return all(map(self._taken, words)) or any(word in wholes for word in words)

    def _string(self, text: str, place: Place, name: str, secret: bool) -> str:
        embedded = Embedded.read(text) if text[0] in _JSON_BEGINS else None
        if embedded:
            return embedded.write(self._value(embedded.value, place, name, secret))
        if secret:
            return self._texts.secret(text)
        if name in COUNTER_NAMES and is_code(text):
            return text
        if self._stays(text, place, name):
            return text
        if name in PUBLIC_NAMES and place.known:
            return self._public(text, _MODEL)
        if name in SENTENCE_NAMES or name in FIELD_NAMES:
            return self._texts.sentence(text)
        if _ID.fullmatch(name) and _NUMBERS.fullmatch(text):
            return re.sub(r"\d+", lambda found: self._id(found[0]), text)
        return self._texts.text(text)

    def _stays(self, text: str, place: Place, name: str) -> bool:
        if text in place.enum or are_listed(text, place.enum):
            return True
        if name == "errmsg" and text in self._vocabulary.messages:
            return True
        if text.isdecimal() and len(text) < 3:
            return True
        if self._taken(text):
            return False
        if name in FIELD_NAMES and place.known:
            return text in self._vocabulary.names or identifier(text)
        if place.enum and like_listed(text, place.enum):
            # A text of several words may be somebody's own: one name in it is enough.
            several = text.split() if " " in text else ()
            return not (any(map(self._taken, several)) or self._tells_of_somebody(text))
        if text.isdecimal() and place.integer:
            return _is_small(text)
        if not self._vocabulary.common(text):
            return False
        listed = (
            name in self._vocabulary.enum_names or text not in self._vocabulary.values
        )
        return listed or not place.free or text in _SWITCHES

    def _public(self, text: str, shape: re.Pattern[str]) -> str:
        if shape.fullmatch(text) and not self._taken(text):
            return text
        return self._texts.text(text)

    def _id(self, digits: str) -> str:
        keep = _is_small(digits) and not self._taken(digits)
        return digits if keep else self._pseudonyms.digits(digits)

    def _integer(self, value: int, place: Place, name: str, secret: bool) -> int:
        if not secret:
            if name in COUNTER_NAMES or str(value) in place.enum:
                return value
            if abs(value) < _SMALL_BELOW:
                return value
            counted = place.integer or (place.known and bool(_ID.fullmatch(name)))
            if (
                counted
                and abs(value) < _COUNTED_BELOW
                and not self._taken(str(abs(value)))
            ):
                return value
            moved = self._times.number(name, value)
            if moved is not None:
                return moved
        made = int(self._pseudonyms.digits(str(abs(value))))
        return -made if value < 0 else made

    def _fraction(self, value: float, place: Place, secret: bool) -> float:
        if place.integer and not secret and abs(value) < _COUNTED_BELOW:
            return value
        whole, dot, rest = repr(abs(value)).partition(".")
        if not whole.isdecimal() or not rest.isdecimal():
            return 0.5
        digits = self._pseudonyms.digits
        rest = "0" if rest == "0" else digits(rest)
        whole = digits(whole) if len(whole) > 2 or secret else whole
        return float(f"{'-' if value < 0 else ''}{whole}{dot}{rest}")


_SWITCHES = frozenset(("yes", "no", "on", "off", "true", "false", "enable", "disable"))


def _is_small(digits: str) -> bool:
    number = integer_of(digits)
    return number is not None and number < _COUNTED_BELOW
