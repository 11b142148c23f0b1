"""The one door through which words of the spec become HTML.

markdown-it-py reads them with HTML switched off, so a tag in a description is text.
Images are off too: a page must not fetch anything. Operations, events and error codes
that the words name become links.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markupsafe import Markup

from generator.escaping import clean, visible
from generator.publish.facts import without_facts
from generator.publish.html.names import Unique, heading_slug, relative

# `extension/create`, `v2.0/cdr/list`, and the five digits of an event or error code.
_MENTION = re.compile(
    r"(?<![\w/.-])(?:(?:v\d\.\d/)?[a-z][a-z0-9_]*/[a-z][a-z0-9_]*|\d{5})(?![\w/-]|\.\d)"
)
_PLAIN = re.compile(r"[A-Za-z0-9 ,.;:'()/?=%+-]*")


@dataclass
class Words:
    """Words of the spec for one page."""

    page: str
    mentions: Mapping[str, str]
    """What words may name, and where that is, told from the top folder."""
    headings: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    """(anchor, text) of each second-level heading of the block read last."""

    def __post_init__(self) -> None:
        self._reader = MarkdownIt("commonmark", {"html": False})
        self._reader.enable("table").disable("image")
        self._reader.core.ruler.push("mentions", self._link)
        self._reader.core.ruler.push("headings", self._anchor)
        self._lines: dict[str, Markup] = {}
        self._anchors = Unique()

    def block(self, text: object) -> Markup:
        """Return paragraphs, lists, tables and code."""
        self.headings = []
        return Markup(self._reader.render(visible(without_facts(str(text or "")))))

    def line(self, text: object) -> Markup:
        """Return one line, for the inside of a paragraph."""
        words = clean(without_facts(str(text or "")))
        if _PLAIN.fullmatch(words) and not _MENTION.search(words):
            # Most are: nothing in it means anything to Markdown or HTML.
            return Markup(words)
        if words not in self._lines:
            self._lines[words] = Markup(self._reader.renderInline(words))
        return self._lines[words]

    def _link(self, state: StateCore) -> None:
        for token in state.tokens:
            if token.children:
                token.children = self._linked(token.children)

    def _linked(self, tokens: list[Token]) -> list[Token]:
        found: list[Token] = []
        inside = 0
        for token in tokens:
            inside += (token.type == "link_open") - (token.type == "link_close")
            if inside or token.type not in ("text", "code_inline"):
                found.append(token)
            elif token.type == "code_inline":
                target = self.mentions.get(token.content)
                found += self._around(token, target) if target else [token]
            else:
                found += self._mentions(token)
        return found

    def _mentions(self, token: Token) -> list[Token]:
        found: list[Token] = []
        end = 0
        for match in _MENTION.finditer(token.content):
            target = self.mentions.get(match[0])
            if target is None:
                continue
            found.append(_text(token, token.content[end : match.start()]))
            found += self._around(_text(token, match[0]), target)
            end = match.end()
        found.append(_text(token, token.content[end:]))
        return found

    def _around(self, token: Token, target: str) -> list[Token]:
        attrs: dict[str, str | int | float] = {"href": relative(target, self.page)}
        opening = Token("link_open", "a", 1, attrs=attrs, level=token.level)
        return [opening, token, Token("link_close", "a", -1, level=token.level)]

    def _anchor(self, state: StateCore) -> None:
        for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
            if opening.type == "heading_open":
                anchor = self._anchors.name(heading_slug(inline.content))
                opening.attrSet("id", anchor)
                if opening.tag == "h2":
                    self.headings.append((anchor, inline.content))


def _text(like: Token, content: str) -> Token:
    return Token("text", "", 0, content=content, level=like.level)
