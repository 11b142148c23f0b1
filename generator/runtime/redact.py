"""Masks secrets in everything that a person or a log may see."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from .hidden import Hidden
from .printable import clean
from .sent_secrets import MASK as MASK
from .sent_secrets import MAX_LEVELS

# Names that hold a secret wherever the PBX uses them; an operation adds its own.
SECRET_NAMES = frozenset(
    {
        "access_token",
        "authorization",
        "refresh_token",
        "password",
        "user_password",
        "reg_password",
        "client_secret",
        "confirm_password",
        "new_password",
        "rps_pin",
        "verify_token",
        "secret",
        "pin",
        "pin_code",
        "vm_pin",
        "token",
        "sign",
        "account_code",
        "api_key",
        "apikey",
        "auth_token",
        "auth_value",
        "moderator_password",
        "partic_password",
        "passcode",
        "passwd",
        "pwd",
        "secret_key",
    }
)


# How a query separates a name from what stands before and behind it; also when the whole
# of it was encoded, for another URL or for HTML.
_BEFORE = r"(?:\b|(?<=%3f)|(?<=%26)|(?<=%253f)|(?<=%2526))"
_EQUALS = r"(?:=|%3d|%253d|&#61;|&#x3d;|&equals;|\\u003d)"
_ESCAPED = r"\\u[0-9a-f]{4}|\\/|&#x?[0-9a-f]+;"
_VALUE = (
    rf"(?:(?!%26|%2526|%22|%3[ce]|&#38;|&#x26;|\\u0026)(?:{_ESCAPED}|[^&\s'\"<>\\]))+"
)


@cache
def _in_query() -> re.Pattern[str]:
    """Return a pattern that takes a millisecond to compile, so not on import."""
    names = "|".join(sorted(SECRET_NAMES))
    return re.compile(rf"(?i){_BEFORE}({names})({_EQUALS}){_VALUE}")


@cache
def _in_header() -> re.Pattern[str]:
    """Return the same for a header; a word of prose has no digit and is short."""
    word = r"[^\s'\"<>,;\\]"
    return re.compile(
        rf"(?i)\b(bearer|basic)(\s+|%20|\+)(?={word}*\d|{word}{{20}}){word}+"
    )


class Secret(Hidden[str]):
    """A string whose repr is masked, also in a log or a traceback's locals."""

    __slots__ = ()


def is_secret(name: str, more: frozenset[str] = frozenset()) -> bool:
    """Return whether a field of that name must not be shown.

    Args:
        name: wire name of the field, in any case.
        more: names of secret fields beyond `SECRET_NAMES`.
    """
    return name in more or name.lower() in SECRET_NAMES


def redact_value(
    value: object, more: frozenset[str] = frozenset(), depth: int = MAX_LEVELS
) -> object:
    """Return a copy of a JSON value with secret fields masked at any depth.

    An entry of invalid_param_list has the name of the field under `field`, perhaps with
    those that it lies in, and its value under `value`; that value is masked too.

    Args:
        value: any JSON value.
        more: names of secret fields beyond `SECRET_NAMES`.
        depth: levels that are looked at; what lies deeper is left out.
    """
    if depth == 0 and isinstance(value, (Mapping, list, tuple)):
        return "…"
    if isinstance(value, Mapping):
        fields = cast("Mapping[object, object]", value)
        named = fields.get("field")
        if isinstance(named, str) and any(
            is_secret(step, more) for step in re.split(r"[.\[\]/]+", named)
        ):
            fields = {**fields, "value": MASK}
        return {
            key: (
                MASK
                if is_secret(str(key), more) and item not in (None, "")
                else redact_value(item, more, depth - 1)
            )
            for key, item in fields.items()
        }
    if isinstance(value, (list, tuple)):
        items = cast("list[object]", value)
        return [redact_value(item, more, depth - 1) for item in items]
    if isinstance(value, str):
        return redact_query(value)
    return value


def redact_query(text: str) -> str:
    """Return a text with secrets masked in URLs and behind the words Bearer and Basic."""
    text = _in_query().sub(rf"\1\2{MASK}", text)
    return _in_header().sub(rf"\1\2{MASK}", text)


def redact_text(text: str, more: frozenset[str] = frozenset()) -> str:
    """Return a text with secret fields masked, whatever it is written in.

    It may be JSON, also broken or inside of a string, HTML, XML, or lines as of YAML. Too
    much is masked rather than too little, from the name of a field on: in prose the word
    behind `password:`, and the rest of a line that begins so.

    Args:
        text: a body, or part of one.
        more: names of secret fields beyond `SECRET_NAMES`.
    """
    text = _pieces(_LETTER).sub(lambda found: chr(int(found[1], 16)), text)
    return redact_query(_Reader(text, more).masked())


# The pieces by which a name and its value are found. None may read the same part of a
# text again and again, for a server can send megabytes of what almost fits.

# A letter, digit or underscore that need not have been escaped.
_LETTER = r"(?<!\\)\\+u00(3\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9a])"
_QUOTE = (
    r"(?<!\\)\\*+(?:[\"']|&(?:quot|apos|#0*3[49]|#x0*2[27]);|%2[27]|(?<=\\)u002[27])"
)
_BLANKS = r"(?:\s|%20|\\+[nrt])*+"
_IN_TAG = r"[!/]?[a-z][\w:.-]{0,30}+(?:\s++[\w:@.-]{1,40}+){0,3}+\s*+[=>/]"
_NO_TAG = rf"<(?!{_IN_TAG})"
# What stands behind a value that is over.
_END = r"(?:[\s,;:}\])>&<|/\\]|[.!?](?:\s|\Z)|\Z)"
_BEGINS = r"(?:(?<!\w)|(?<=%2[27])|(?<=\\u002[27])|(?<=\\[nrt]))"
_SEPARATOR = (
    rf"({_QUOTE}|\])?{_BLANKS}(=+>?|:+|%3[ad]|&#(?:58|61);|\\+u003[ad])({_BLANKS})"
)
# Before a name that is a value itself, perhaps with the fields that it lies in.
_TOLD = rf"(?:[:=]\s*|{_QUOTE})[\w.\[\]/]*\Z"
_BEGINS_LINE = r"(?:\A|[\n>])[ \t*#-]*\Z"
# The next text of a page, and that behind a cell with nothing but a name.
_CONTENT = rf"\s*+((?:[^\s<]|{_NO_TAG})(?:[^<]+|{_NO_TAG})*+)"
_CELL = rf"\s*+:?+\s*+(?:<[^<>]*+>\s*+){{1,4}}+{_CONTENT}"
# Values without quotes: behind a name in quotes, one that begins a line, any other, and
# one in a query.
_BARE = (
    rf"(?:[^\r\n,}}\]<]+|,(?!{_BLANKS}{_QUOTE})|{_NO_TAG}|"
    r"[}\]](?!\s*+(?:[,}\])\"'<\\;]|\Z)))*+"
)
_LINE = rf"(?:[^\r\n<]+|{_NO_TAG})*+"
_COMMON = rf"[^\s\"'<\\&%]|\\++(?![\"'])|\\*+[\"'](?!{_END})|{_NO_TAG}"
_WORD = rf"(?:(?:bearer|basic|digest)\s++)?+(?:{_COMMON}|&(?!quot;|apos;)|%(?!2[27]))*+"
_IN_PAIR = rf"(?:{_COMMON}|&(?!(?:amp;)?[\w.%\[\]-]{{1,40}}+=)|%(?!2[267]))*+"


@cache
def _pieces(pattern: str) -> re.Pattern[str]:
    """Return a pattern, compiled when it is first needed."""
    return re.compile(pattern, re.IGNORECASE)


@cache
def _marks(more: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for all that a text is read by."""
    names = "|".join(map(re.escape, sorted(SECRET_NAMES | more)))
    return _pieces(
        rf"{_BEGINS}(?:(?P<name>{names})|(?P<value>value))(?!\w)"
        rf"|(?P<tag><(?={_IN_TAG}))|[{{}}>]"
    )


class _Scope:
    """An object or a tag: whether a secret is named in it, and the values before that."""

    def __init__(self) -> None:
        self.named = False
        self.values: list[tuple[int, int | None, str]] = []


class _Reader:
    """Finds the values of secret fields in one text, in one pass."""

    def __init__(self, text: str, more: frozenset[str]) -> None:
        self._text = text
        self._marks = _marks(more)
        self._masks: list[tuple[int, int, str]] = []
        self._objects = [_Scope()]
        self._tag: _Scope | None = None
        # Where the last value ends: names before that are part of it.
        self._read = 0
        # Where the last value ends that may be shown: braces before that are part of it.
        self._seen = 0

    def masked(self) -> str:
        """Return the text with the values masked."""
        for found in self._marks.finditer(self._text):
            at = found.start()
            if at < self._read:
                continue
            if found["name"]:
                self._name(found)
            elif at >= self._seen:
                if found["value"]:
                    self._value(found)
                else:
                    self._border(found)
        parts: list[str] = []
        done = 0
        for begin, end, mask in sorted(self._masks):
            if begin >= done:
                parts += (self._text[done:begin], mask)
            done = max(done, end)
        return "".join((*parts, self._text[done:]))

    def _border(self, found: re.Match[str]) -> None:
        """Note where an object or a tag begins or ends."""
        if found["tag"]:
            self._tag = _Scope()
        elif found[0] == "{":
            self._objects.append(_Scope())
        elif found[0] == "}":
            if len(self._objects) > 1:
                self._objects.pop()
        elif self._tag is not None:
            if self._tag.named:
                self._mask_content(_CONTENT, found.end())
            self._tag = None

    def _name(self, found: re.Match[str]) -> None:
        """Mask the value behind the name of a secret field, or those beside it."""
        before = self._text[max(0, found.start() - 60) : found.start()]
        if before.rstrip().endswith(">") and self._mask_content(_CELL, found.end()):
            return
        separator = _pieces(_SEPARATOR).match(self._text, found.end())
        if separator is not None:
            self._mask(*self._value_of(separator, before))
        elif self._tag is not None:
            # The end of an element names nothing.
            if not before.endswith("/"):
                self._told(self._tag, found.start())
        elif _pieces(_TOLD).search(before):
            self._told(self._objects[-1], found.start())

    def _told(self, scope: _Scope, at: int) -> None:
        """Mask the values beside the name of a secret field, now and from now on."""
        scope.named = True
        for begin, end, mask in scope.values:
            self._masks.append((begin, at if end is None else end, mask))
        scope.values.clear()

    def _value(self, found: re.Match[str]) -> None:
        """Read the value of a field whose name is told beside it."""
        separator = _pieces(_SEPARATOR).match(self._text, found.end())
        if separator is None:
            return
        scope = self._objects[-1] if self._tag is None else self._tag
        if scope.named or self._objects[-1].named:
            self._mask(*self._value_of(separator))
        elif self._text[separator.end() : separator.end() + 1] in ("[", "{"):
            # Wherever it ends, that is before the name.
            scope.values.append((separator.end(), None, MASK))
        else:
            begin, self._seen, mask = self._value_of(separator)
            scope.values.append((begin, self._seen, mask))

    def _mask(self, begin: int, end: int, mask: str) -> None:
        if end > begin:
            self._masks.append((begin, end, mask))
            self._read = end

    def _mask_content(self, pattern: str, at: int) -> bool:
        """Mask the next text of a page; tell whether there is one."""
        content = _pieces(pattern).match(self._text, at)
        if content is not None:
            self._masks.append((*content.span(1), MASK))
        return content is not None

    def _value_of(
        self, separator: re.Match[str], before: str = ""
    ) -> tuple[int, int, str]:
        """Return begin and end of a value, and what to show instead.

        Args:
            separator: what stands between name and value.
            before: what stands before the name.
        """
        text, begin = self._text, separator.end()
        quote = _pieces(_QUOTE).match(text, begin)
        if quote is not None:
            return begin, self._string_end(quote), f"{quote[0]}{MASK}{quote[0]}"
        around = "" if separator[1] in (None, "]") else separator[1]
        opened = text[begin : begin + 1] in ("[", "{", "(")
        end = self._bracket_end(begin) if opened else begin
        if not opened or not _pieces(_END).match(text, end):
            if around:
                pattern = _BARE
            elif separator[2][0] != ":" and not separator[3]:
                pattern = _IN_PAIR
            else:
                pattern = _LINE if _pieces(_BEGINS_LINE).search(before) else _WORD
            rest = _pieces(pattern).match(text, end)
            end = end if rest is None else rest.end()
        return begin, end, f"{around}{MASK}{around}"

    def _string_end(self, opening: re.Match[str]) -> int:
        """Return where a string ends, or else the text.

        In JSON inside of JSON, quotes have more backslashes before them.
        """
        text, bare = self._text, _bare(opening[0])
        level = len(opening[0]) - len(bare) + 1
        for found in _pieces(_QUOTE).finditer(text, opening.end()):
            each, end = _bare(found[0]), found.end()
            if each != bare or (len(found[0]) - len(each)) // level % 2:
                continue
            # Otherwise it is part of a value that was not escaped.
            behind = text[end : end + 1]
            if _pieces(_END).match(text, end) or (
                behind in ("'", '"') and (behind != bare or level > 1)
            ):
                return end
        return len(text)

    def _bracket_end(self, begin: int) -> int:
        """Return where a list or an object ends, or else the text."""
        depth, read = 0, begin
        border = _pieces(rf"[\[{{(]|[\]}})]|(?P<quote>{_QUOTE})")
        for found in border.finditer(self._text, begin):
            if found.start() < read:
                continue
            if found["quote"]:
                read = self._string_end(found)
                continue
            depth += 1 if found[0] in "[{(" else -1
            if depth == 0:
                return found.end()
        return len(self._text)


def _bare(quote: str) -> str:
    """Return a quote without the backslashes before it."""
    return quote.lstrip("\\").lower()


def excerpt(content: bytes, more: frozenset[str] = frozenset(), size: int = 200) -> str:
    """Return the redacted beginning of a body, for an error message.

    Args:
        content: the body.
        more: names of secret fields beyond `SECRET_NAMES`.
        size: length in characters at which the text is cut.
    """
    text = redact_text(content[: size * 4].decode("utf-8", "replace"), more)
    text = clean(" ".join(text.split()))
    whole = len(text) <= size and len(content) <= size * 4
    return text if whole else text[:size] + "…"


def shorten(value: object, size: int = 80) -> str:
    """Return the repr of a value, cut to `size` characters."""
    try:
        text = repr(value)
    except (RecursionError, ValueError):
        # Lists without end, and an int of more digits than Python writes.
        text = f"a {type(value).__name__}"
    return text if len(text) <= size else text[: size - 1] + "…"
