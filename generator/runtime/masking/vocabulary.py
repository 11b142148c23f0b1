"""The words that the spec knows: they say nothing about one PBX, so a recording keeps them.

A value that equals such a word is not searched for afterwards, even if somebody called
an extension "inbound": the word alone tells nothing, and it stands in half the answers.
Where it is a name, it is replaced all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from ..redact import SECRET_NAMES

# Values of these are a firmware or a model, and evidence; the spec names the fields.
PUBLIC_NAMES = frozenset(
    (
        "firmware",
        "firmware_version",
        "hardware_version",
        "local_version",
        "model",
        "model_name",
        "remote_version",
        "vendor",
    )
)
# Sentences of the PBX about a request; their words are judged one by one.
SENTENCE_NAMES = frozenset(("errmsg", "submsg", "error", "valid_msg"))
# They hold the name of a field.
FIELD_NAMES = frozenset(("field", "sort_by"))
# No ids and no numbers of anybody, however large.
COUNTER_NAMES = frozenset(
    ("errcode", "page", "page_size", "event_ids", "webhook_event_ids")
)

# What a URL may begin with and still tell nothing.
SCHEMES = frozenset(
    ("http", "https", "ws", "wss", "ftp", "sftp", "sip", "sips", "tftp")
)

_SWITCHES = frozenset(
    ("yes", "no", "on", "off", "true", "false", "none", "null", "0", "1")
    + ("enable", "disable", "enabled", "disabled")
)
_WORD = re.compile(r"[^\W\d_]+")
# Up to three digits belong to a name (g722, is_12hour); more are somebody's number.
_SNAKE = r"(?:[a-z]+\d{0,3}|\d{1,3}[a-z]*)"
_CAMEL = r"(?:[A-Z][a-z]+|[A-Z]{1,5}(?![a-z]))\d{0,3}"
_IDENTIFIER = re.compile(rf"[a-z]+\d{{0,3}}(?:_{_SNAKE})*|[a-z]+\d{{0,3}}(?:{_CAMEL})+")
_CODE = re.compile(r"-?\d{1,6}")
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_.\-]*")
_WORD_OF_NAME = re.compile(r"[A-Z]?[^\W\d_A-Z]+|[A-Z]+|\d+")
_ID = re.compile(r"ids?|\w+_ids?")
_FORMAT = re.compile(
    r"(?:(?:YYYY|YY|MM|DD)[-/. ]?){3}|(?:hh|HH):mm(?::ss)?(?: ?(?:AM|PM|A|TT))?"
)
_NAMES_A_SECRET = re.compile(
    r"(?i)passw|passwd|passphrase|secret|token|credential"
    r"|(?:private|api|auth|access|signing|licen[cs]e|encryption|master|shared)_?key"
    r"|(?:^|_)(?:pass|pin|pwd|psk|otp|cvv|jwt|bearer|cookie)(?:$|_)|(?:^|_)pin_?code"
    r"|(?:unlock|auth|security|verif(?:y|ication))_?code"
)
_SAYS_WHETHER = re.compile(r"(?i)^(?:enb|enable|has|is|allow|use)_")


class Vocabulary:
    """Words by what they are, taken from `_spec.json` once.

    Attributes:
        values: values of enums and constants.
        enum_names: names of fields and parameters that have an enum somewhere.
        phrase_names: those of them that have a value of several words.
        names: names of fields and parameters.
        counts: names that are a number wherever they occur.
        secrets: names that are secret somewhere.
        messages: error messages as the table has them.
        words: words of error messages and of names, in lower case.
        operations: operationIds.
        paths: paths of operations.
        segments: parts of these paths.
    """

    def __init__(self, spec: Mapping[str, Any]) -> None:
        self.values: set[str] = set(_SWITCHES)
        self.enum_names: set[str] = set()
        self.phrase_names: set[str] = set()
        self.names: set[str] = set()
        self.counts: set[str] = set()
        self._texts: set[str] = set()
        self._judged: dict[str, bool] = {}
        self.secrets: set[str] = set(SECRET_NAMES)
        self.operations: set[str] = set()
        for document in ("openapi", "asyncapi"):
            for node in _nodes(spec.get(document, {})):
                self._take(node)
        self.counts -= self._texts
        self.paths = frozenset(spec.get("openapi", {}).get("paths", {}))
        self.segments = frozenset(
            part for path in self.paths for part in path[1:].split("/")
        )
        codes = spec.get("errors", {}).get("codes", [])
        self.messages = frozenset(str(each.get("errmsg", "")) for each in codes)
        self._words_of_names = {w for name in self.names for w in name_words(name)}
        texts = [*self.messages, *self.names]
        self.words = frozenset(
            word.lower() for text in texts for word in _WORD.findall(text)
        )

    def _take(self, node: Mapping[str, Any]) -> None:
        if isinstance(node.get("operationId"), str):
            self.operations.add(node["operationId"])
        self.values.update(_enum(node))
        named: list[tuple[str, object]] = []
        properties = node.get("properties")
        if isinstance(properties, Mapping):
            named += cast("Mapping[str, object]", properties).items()
        if isinstance(node.get("name"), str) and "schema" in node:
            named.append((node["name"], {**node["schema"], **node}))
        for name, schema in named:
            if isinstance(schema, Mapping):
                self._take_name(name, cast("Mapping[str, Any]", schema))

    def _take_name(self, name: str, schema: Mapping[str, Any]) -> None:
        self.names.add(name)
        if schema.get("x-secret") is True:
            self.secrets.add(name)
        for part in _nodes(schema):
            if values := _enum(part):
                self.enum_names.add(name)
                if any(len(value.split()) > 1 for value in values):
                    self.phrase_names.add(name)
            if part.get("type") in ("integer", "number"):
                self.counts.add(name)
            elif "string" in str(part.get("type")):
                self._texts.add(name)

    def looks_secret(self, name: str) -> bool:
        """Return whether a field that the spec does not have sounds like a secret."""
        known = self._judged.get(name)
        if known is None:
            known = self._judged[name] = self._sounds_secret(name)
        return known

    def _sounds_secret(self, name: str) -> bool:
        if name in self.secrets or name.lower() in self.secrets:
            return True
        return sounds_secret(name)

    def counted(self, name: str) -> bool:
        """Return whether a field of that name holds counts or ids and nothing else."""
        return name in self.counts or bool(_ID.fullmatch(name))

    def is_made_of_names(self, name: str) -> bool:
        """Return whether each word of a name is one that the spec's own names have."""
        named = bool(_NAME.fullmatch(name))
        return named and self._words_of_names.issuperset(name_words(name))

    def common(self, text: str) -> bool:
        """Return whether a text is a value of some enum, several of them, or a format."""
        if text in self.values or _FORMAT.fullmatch(text):
            return True
        pieces = re.split("[,&]", text)
        return len(pieces) > 1 and all(piece in self.values for piece in pieces)


def sounds_secret(name: str) -> bool:
    """Return whether the name of a field that nobody documented is one of a secret."""
    return bool(_NAMES_A_SECRET.search(name)) and not _SAYS_WHETHER.match(name)


def is_code(text: str) -> bool:
    """Return whether a text could be an error code or the id of an event, as digits."""
    return bool(_CODE.fullmatch(text))


def is_event_id(value: object) -> bool:
    """Return whether the type of a frame could be the id of an event, in either form."""
    if isinstance(value, str):
        return is_code(value)
    return isinstance(value, int) and not isinstance(value, bool)


def name_words(name: str) -> list[str]:
    """Return the words of `snake_case` or `camelCase`, in small letters."""
    return [word.lower() for word in _WORD_OF_NAME.findall(name)]


def identifier(text: str) -> bool:
    """Return whether a text looks like the name of a field, not like data."""
    return len(text) <= 48 and bool(_IDENTIFIER.fullmatch(text))


def _enum(node: Mapping[str, Any]) -> list[str]:
    values = node.get("enum")
    listed = (
        [str(each) for each in cast("list[object]", values)]
        if isinstance(values, list)
        else []
    )
    return listed + ([str(node["const"])] if "const" in node else [])


def _nodes(node: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, Mapping):
        mapping = cast("Mapping[str, Any]", node)
        yield mapping
        for child in mapping.values():
            yield from _nodes(child)
    elif isinstance(node, list):
        for child in cast("list[object]", node):
            yield from _nodes(child)
