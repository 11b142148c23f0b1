"""Words of docstrings as Markdown in which nothing becomes markup by accident."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable, Iterator

import griffe
from griffe import DocstringSectionKind as Kind

from generator.escaping import visible

_CODE = re.compile(r"(``.+?``|`[^`\n]+(?:\n[^`\n]+)?`)", re.DOTALL)
_ADDRESS = re.compile(r"""https?://[^\s<>()`'"{}]+[^\s<>()`'"{}.,;]""")
_MARKS = re.compile(r"([\\*_\[\]{}~^|$])")
_HEADING = re.compile(r"(?m)^(\s*)(#|=+$|-+$)")

Painter = Callable[[griffe.Expr | str], str]


def prose(text: str) -> str:
    """Return a text of a docstring as Markdown; only its code spans are markup."""
    parts = _CODE.split(visible(text))
    return "".join(
        _code(part) if number % 2 else _plain(part) for number, part in enumerate(parts)
    )


def line(text: str) -> str:
    """Return the same on one line."""
    return " ".join(prose(text).split())


def docstring(doc: griffe.Docstring | None, paint: Painter) -> Iterator[str]:
    """Give a docstring block by block: words, arguments, what is returned and raised.

    Args:
        doc: The docstring; None gives nothing.
        paint: Makes HTML of an annotation.
    """
    if doc is None:
        return
    for section in doc.parse(
        "google",
        warnings=False,
        returns_named_value=False,
        returns_multiple_items=False,
    ):
        yield from _section(section, paint, _returned(doc))


def _returned(doc: griffe.Docstring) -> str:
    return str(doc.parent.returns) if isinstance(doc.parent, griffe.Function) else ""


def _section(
    section: griffe.DocstringSection, paint: Painter, returned: str
) -> Iterator[str]:
    match section:
        case griffe.DocstringSectionText():
            yield paragraphs(section.value)
        case griffe.DocstringSectionParameters():
            yield "**Arguments**"
            yield definitions(
                (each.name, paint(each.annotation or ""), each.description)
                for each in section.value
            )
        case griffe.DocstringSectionAttributes():
            yield "**Attributes**"
            yield definitions(
                (each.name, paint(each.annotation or ""), each.description)
                for each in section.value
            )
        case griffe.DocstringSectionReturns() | griffe.DocstringSectionYields():
            verb = "Returns" if section.kind is Kind.returns else "Yields"
            for each in section.value:
                yield f"**{verb}** {line(_said(each, returned))}"
        case griffe.DocstringSectionRaises():
            yield "**Raises**"
            yield "\n".join(
                f"- {_names(paint(each.annotation or ''))}: {line(each.description)}"
                for each in section.value
            )
        case griffe.DocstringSectionAdmonition():
            yield f"**{line(section.title or '')}** {line(section.value.description)}"
        case griffe.DocstringSectionExamples():
            for _, text in section.value:
                yield f"```python\n{text}\n```"
        case _:
            raise ValueError(f"a docstring has a section {section.kind.value}")


def definitions(rows: Iterator[tuple[str, str, str]]) -> str:
    """Return a list of names with their types (HTML) and words."""
    return "\n\n".join(
        f"`{name}`{f'&nbsp; {type_}' if type_ else ''}\n:   {line(words) or '&nbsp;'}"
        for name, type_, words in rows
    )


def _names(painted: str) -> str:
    # Several errors with the same words come as a tuple.
    return painted.replace("<code>(", "<code>").replace(")</code>", "</code>")


def _said(each: griffe.DocstringReturn | griffe.DocstringYield, returned: str) -> str:
    """Return the words of a result, with what was taken for its type."""
    type_ = str(each.annotation or "")
    return each.description if type_ in returned else f"{type_}: {each.description}"


def paragraphs(words: str) -> str:
    """Return paragraphs as Markdown; a block that is indented stays as it is."""
    blocks = re.split(r"\n\s*\n", textwrap.dedent(words).strip("\n"))
    return "\n\n".join(
        block if block.startswith("    ") else prose(block) for block in blocks
    )


def _code(span: str) -> str:
    return " ".join(span.split())


def _plain(text: str) -> str:
    made: list[str] = []
    end = 0
    for found in _ADDRESS.finditer(text):
        made += [_escaped(text[end : found.start()]), f"<{found[0]}>"]
        end = found.end()
    return "".join([*made, _escaped(text[end:])])


def _escaped(text: str) -> str:
    quoted = html.escape(text, quote=False)
    return _HEADING.sub(r"\1\\\2", _MARKS.sub(r"\\\1", quoted))
