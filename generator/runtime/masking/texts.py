"""Free text, piece by piece: addresses, times, file names, words and numbers.

Signs between the pieces stay, so a masked `Felix Rossi<1000>` still is a name with a
number in angle brackets, and the 1000 in a file name becomes what extension 1000 becomes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from urllib.parse import quote, unquote, urlsplit

from .addresses import Addresses
from .pseudonyms import Pseudonyms
from .times import ANYWHERE, STAMP, WHOLE, Times
from .vocabulary import SCHEMES, Vocabulary, identifier

_PIECES = re.compile(
    r"(?P<url>[A-Za-z][A-Za-z0-9+.\-]{1,15}://[^\s\"'<>\\]+)"
    r"|(?P<mail>[^\s@<>\"',;:()/=&|\[\]{}]+@[A-Za-z0-9](?:[A-Za-z0-9.\-]*[A-Za-z0-9])?)"
    r"|(?P<hex>(?<![\w\-])[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}(?![\w\-])"
    r"|(?<![0-9A-Za-z:])(?:(?:[0-9A-Fa-f]{2}[:\-]){5}[0-9A-Fa-f]{2}"
    r"|[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4}\.[0-9A-Fa-f]{4})(?![0-9A-Za-z:]))"
    r"|(?P<ip>(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]*\d)"
    r"|(?<![\w:])(?:[0-9A-Fa-f]{0,4}:){2,7}[0-9A-Fa-f.]{0,15}(?![\w:]))"
    rf"|(?P<time>{ANYWHERE})"
    rf"|(?P<stamp>{STAMP})"
    r"|(?P<host>(?<![\w.@\-])(?:[A-Za-z0-9](?:[A-Za-z0-9\-]{0,62})\.)+[A-Za-z]{2,24}(?![\w\-]))"
    r"|(?P<token>[^\W_]+)"
)
_FILE = re.compile(
    r"(?i)\.(?:wav|mp3|gsm|ogg|tar|gz|zip|bak|csv|xlsx?|pdf|txt|log|html?|xml|json"
    r"|png|jpe?g|gif|svg|pem|crt|cer|key|cfg|conf|bin|rom|docx?|mp4|pcap)$"
)
_ESCAPED = re.compile(r"%[0-9A-Fa-f]{2}")
_TAG = re.compile(r"<[!/]?[A-Za-z][^<>]*>")
_IN_TAG = re.compile(r"\"[^\"]*\"|'[^']*'|(?<==)[^\s\"'>]+|(?P<name>[\w\-]+)")
_MARKUP = frozenset(
    ("a", "align", "b", "body", "br", "center", "charset", "class", "content", "div")
    + ("doctype", "form", "h1", "h2", "h3", "head", "href", "hr", "html", "http-equiv")
    + (
        "i",
        "id",
        "img",
        "input",
        "lang",
        "li",
        "link",
        "meta",
        "name",
        "ol",
        "p",
        "pre",
    )
    + ("rel", "script", "span", "src", "style", "table", "td", "th", "title", "tr")
    + ("type", "ul", "value", "version", "xml", "encoding")
)
_PHONE = re.compile(r"\+\d[\d \-()/.]{5,}")
_MAC12 = re.compile(r"(?=.*\d)(?=.*[A-Fa-f])[0-9A-Fa-f]{12}")


class Texts:
    """Replaces what stands in free text.

    Args:
        vocabulary: what the spec knows.
        pseudonyms: those of words and numbers.
        addresses: those of addresses.
        times: moves times.
        taken: whether a word, number or address is an original.
    """

    def __init__(
        self,
        vocabulary: Vocabulary,
        pseudonyms: Pseudonyms,
        addresses: Addresses,
        times: Times,
        taken: Callable[[str], bool],
    ) -> None:
        self._vocabulary = vocabulary
        self._pseudonyms = pseudonyms
        self._addresses = addresses
        self._times = times
        self._taken = taken
        self._done: dict[str, str] = {}

    def text(self, text: str) -> str:
        """Return a text with everything replaced but its signs and layout."""
        done = self._done.get(text)
        if done is None:
            done = self._done[text] = self._text(text)
        return done

    def secret(self, text: str) -> str:
        """Return the same for a secret: no word and no format is spared."""
        url = _URL_START.match(text)
        if url:
            host = self._addresses.host(url["host"])
            return f"{url['scheme']}://{host}{self.secret(text[url.end():])}"
        return _TOKEN.sub(lambda found: self._pseudonyms.token(found[0]), text)

    def sentence(self, text: str) -> str:
        """Return an error message; words stay that the spec's own messages have."""
        return _SENTENCE.sub(self._in_sentence, text)

    def prose(self, text: str) -> str:
        """Return a sentence of our own, without originals that it quotes."""
        return _SENTENCE.sub(
            lambda found: self.text(found[0]) if self._quotes(found[0]) else found[0],
            text,
        )

    def markup(self, text: str) -> str:
        """Return HTML or XML; names of tags and attributes stay."""
        made: list[str] = []
        end = 0
        for tag in _TAG.finditer(text):
            made.append(self._between(text[end : tag.start()]))
            made.append(_IN_TAG.sub(self._in_tag, tag[0]))
            end = tag.end()
        return "".join(made) + self._between(text[end:])

    def _between(self, text: str) -> str:
        return self.text(text) if text.strip() else text

    def _in_tag(self, found: re.Match[str]) -> str:
        name = found["name"]
        if name and name.lower() in _MARKUP and not self._taken(name):
            return name
        return self.text(found[0])

    def _text(self, text: str) -> str:
        if "%" in text and _ESCAPED.search(text):
            plain = unquote(text)
            if quote(plain, safe="/:?&=,;@+-._~!$*'()") in (
                text,
                text.replace("%20", " "),
            ):
                return quote(self.text(plain), safe="/:?&=,;@+-._~!$*'()")
            return _ESCAPED.sub(self._hex, self._pieces(text))
        if "&" in text and html.unescape(text) != text:
            return html.escape(self.text(html.unescape(text)), quote=False)
        if "<" in text and any(
            each.lower() in _MARKUP for each in _TAG_NAME.findall(text)
        ):
            return self.markup(text)
        if _PHONE.fullmatch(text):
            return self._phone(text)
        return self._pieces(text)

    def _hex(self, found: re.Match[str]) -> str:
        return "%2A"

    def _pieces(self, text: str) -> str:
        is_file = bool(_FILE.search(text))
        return _PIECES.sub(lambda found: self._piece(found, is_file), text)

    def _piece(self, found: re.Match[str], is_file: bool) -> str:
        text, kind = found[0], found.lastgroup
        if kind == "token":
            return self._token(found, is_file)
        if kind == "url":
            return self._url(text)
        if kind == "mail":
            local, _, host = text.rpartition("@")
            return f"{self.secret(local)}@{self._addresses.host(host)}"
        if kind == "hex":
            return self._addresses.hexadecimal(text)
        if kind == "stamp" and not self._taken(text):
            return self._times.stamp(text)
        if kind == "time" and (whole := WHOLE.fullmatch(text)):
            return self._times.text(whole)
        if kind == "host" and not is_file:
            return self._addresses.host(text)
        if kind == "ip" and (address := self._addresses.ip(text)):
            return address
        return _TOKEN.sub(lambda inner: self._token(inner, is_file), text)

    def _token(self, found: re.Match[str], is_file: bool) -> str:
        token = found[0]
        if is_file and not self._taken(token):
            before = found.string[: found.start()]
            if found.end() == len(found.string) and before.endswith("."):
                return token
            if token in self._vocabulary.values and not token.isdigit():
                return token
        if _MAC12.fullmatch(token):
            return self._addresses.hexadecimal(token)
        return self._pseudonyms.token(token)

    def _phone(self, text: str) -> str:
        digits = iter(self._pseudonyms.digits("".join(filter(str.isdecimal, text))))
        return "".join(next(digits) if each.isdecimal() else each for each in text)

    def _url(self, text: str) -> str:
        try:
            parts = urlsplit(text)
        except ValueError:
            return self.secret(text)
        user, at, host = parts.netloc.rpartition("@")
        scheme = text.partition("://")[0]
        if scheme.lower() not in SCHEMES:
            scheme = self.secret(scheme)
        made = f"{scheme}://{self.secret(user)}{at}{self._addresses.host(host)}"
        made += "/".join(map(self._segment, parts.path.split("/")))
        if parts.query:
            made += "?" + "&".join(map(self._pair, parts.query.split("&")))
        return made + ("#" + self.secret(parts.fragment) if parts.fragment else "")

    def _segment(self, segment: str) -> str:
        known = segment in self._vocabulary.segments and not self._taken(segment)
        return segment if known or not segment else self.text(segment)

    def _pair(self, pair: str) -> str:
        name, equals, value = pair.partition("=")
        if not identifier(name) or self._taken(name):
            name = self.text(name)
        secret = self._vocabulary.looks_secret(name)
        return name + equals + (self.secret(value) if secret else self.text(value))

    def _in_sentence(self, found: re.Match[str]) -> str:
        word = found[0]
        known = word.lower() in self._vocabulary.words or (
            len(word) < 3 and word.isdigit()
        )
        return word if known and not self._taken(word) else self.text(word)

    def _quotes(self, word: str) -> bool:
        return self._taken(word) or any(map(self._taken, _TOKEN.findall(word)))


_TAG_NAME = re.compile(r"<[!/?]?([A-Za-z][A-Za-z0-9]*)[\s/>]")
_URL_START = re.compile(
    r"(?P<scheme>https?|wss?)://(?P<host>[A-Za-z0-9.\-]+(?::\d+)?)(?=[/?#]|$)"
)
_TOKEN = re.compile(r"[^\W_]+")
# A word, or an address, path or number that would fall apart into words. A phone number is
# written in pairs by some, and a pair alone would be no number of anybody.
_SENTENCE = re.compile(
    r"[A-Za-z][A-Za-z0-9+.\-]*://\S+|\S+@\S+|\d[\d \-()/.]{5,}\d(?!\w)|\d[\w.:\-]*\d"
    r"|[^\W\d_]+(?![\w])|[^\W_]+"
)
