"""The index of the search: a script, since a page opened from a disk may fetch none."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from markupsafe import Markup

from generator.escaping import clean
from generator.publish.html.fields import Body, Field

_LONGEST = 90


@dataclass
class Index:
    """What can be found: operations, events, error codes, objects and fields."""

    pages: dict[str, int] = field(default_factory=dict[str, int])
    entries: list[tuple[str, str, str, int, str]] = field(
        default_factory=list[tuple[str, str, str, int, str]]
    )

    def add(self, kind: str, name: str, words: object, page: str, anchor: str) -> None:
        """Note something: its kind (one letter), its name, and where it is."""
        number = self.pages.setdefault(page, len(self.pages))
        plain = words.striptags() if isinstance(words, Markup) else clean(str(words))
        if len(plain) > _LONGEST:
            plain = plain[:_LONGEST].rpartition(" ")[0] + " …"
        self.entries.append((kind, clean(name), plain, number, anchor))

    def add_fields(self, fields: tuple[Field, ...], owner: str, page: str) -> None:
        """Note fields and what is inside them."""
        for each in fields:
            words = f"{owner} · {each.words.striptags()}"
            self.add("f", each.name, words, page, each.anchor)
            for body in each.inside:
                self.add_body(body, f"{owner} · {each.name}", page)

    def add_body(self, body: Body | None, owner: str, page: str) -> None:
        """Note the fields of a body."""
        if body is not None:
            self.add_fields(body.fields, owner, page)

    def script(self) -> str:
        """Return the index as JavaScript."""
        content = {"pages": list(self.pages), "entries": self.entries}
        text = json.dumps(content, ensure_ascii=True, separators=(",", ":"))
        return f"window.referenceIndex={text.replace('<', chr(92) + 'u003c')};\n"
