"""Derives the sync source from the async source, token by token.

The async text is the only one that people write. Names are rewritten by the rules
below, in code as tokens, in strings and comments as words; everything else stays as it
is, spacing included. What has no sync twin is marked in the async source by a comment
line `# twin: async-only` above it and left out.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass
from functools import cache

MARK = "# twin: async-only"

# Names that do not follow the two general rules AsyncX -> X and async_x -> x.
NAMES = {
    "_async": "_sync",
    "aclose": "close",
    "aiter_bytes": "iter_bytes",
    "aiter_raw": "iter_raw",
    "aiter_stream": "iter_stream",
    "_alist": "_list",
    "anext": "next",
    "AbstractAsyncContextManager": "AbstractContextManager",
    "handle_async_request": "handle_request",
    "AsyncByteStream": "SyncByteStream",
    "StopAsyncIteration": "StopIteration",
    "__aenter__": "__enter__",
    "__aexit__": "__exit__",
    "__aiter__": "__iter__",
    "__anext__": "__next__",
}

# `Awaitable[X]` is `X` when nothing is awaited.
UNWRAPPED = frozenset({"Awaitable", "Coroutine"})

# Its twin takes other parameters; an AsyncIterator says as much.
REFUSED = frozenset({"AsyncGenerator"})

# Most of all tokens; a bracket may go with the name before it.
_UNTOUCHED = frozenset(
    [
        *(tokenize.OP, tokenize.NUMBER, tokenize.NEWLINE, tokenize.NL),
        *(tokenize.INDENT, tokenize.DEDENT),
    ]
)

_LEFT_OVER = re.compile(r"(?:async|await|asyncio|Awaitable|Coroutine)")
_WORD = re.compile(r"[A-Za-z_][A-Za-z_0-9]*")
_KEYWORDS_IN_TEXT = re.compile(r"\b(?:async|await)\b[ \t]+(?=[\w({])")
_ARTICLE = re.compile(r"\b([Aa])n(\s+[`\"']*Async)(?=[B-DF-HJ-NP-TV-Z])")


class TwinError(Exception):
    """The async source cannot be turned into sync source."""


@dataclass(frozen=True, slots=True)
class Edit:
    """Text to put in the place of some other."""

    start: int
    end: int
    text: str


def derive(source: str, filename: str) -> str:
    """Return the sync twin of an async source file.

    Args:
        source: the async source.
        filename: its name, for messages.

    Raises:
        TwinError: the source does not parse, or async words are left in the result.
    """
    try:
        kept = _without_marked(source, filename)
        result = _apply(kept, list(_edits(kept, _orphans(source, kept))))
        ast.parse(result, filename)
        refused = REFUSED & set(_WORD.findall(kept))
    except (SyntaxError, tokenize.TokenError) as error:
        raise TwinError(f"{filename}: no sync twin: {error}") from error
    if refused:
        raise TwinError(f"{filename}: no sync twin of {', '.join(sorted(refused))}")
    _refuse_leftovers(result, filename)
    return result


@cache
def rename(name: str) -> str:
    """Return the sync name for a name of the async source."""
    if name in NAMES:
        return NAMES[name]
    for old, new in (("_Async", "_"), ("Async", ""), ("_async_", "_"), ("async_", "")):
        rest = name.removeprefix(old)
        starts = rest[:1].isupper() if old.endswith("Async") else bool(rest)
        if rest != name and starts:
            return new + rest
    return name


def _without_marked(source: str, filename: str) -> str:
    """Leave out each statement that stands below a mark."""
    lines = [line + "\n" for line in source.split("\n")]
    marks = [i for i, line in enumerate(lines, 1) if line.strip() == MARK]
    if not marks:
        return source
    spans: dict[int, int] = {}
    for node in ast.walk(ast.parse(source, filename)):
        if isinstance(node, ast.stmt):
            first = min([node.lineno, *_decorator_lines(node)])
            spans[first] = max(node.end_lineno or first, spans.get(first, 0))
    dropped: set[int] = set()
    for mark in marks:
        if mark + 1 not in spans:
            raise TwinError(f"{filename}:{mark}: no statement right below {MARK!r}")
        dropped.update(range(mark, spans[mark + 1] + 1))
    kept = "".join(line for i, line in enumerate(lines, 1) if i not in dropped)
    return kept[:-1]


def _orphans(source: str, kept: str) -> set[str]:
    """Return imported names that only the left-out statements used."""
    if kept == source:
        return set()
    before, after = _used(ast.parse(source)), _used(ast.parse(kept))
    imported = {
        alias.asname or alias.name
        for node in ast.walk(ast.parse(kept))
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    return {name for name in imported if name in before and name not in after}


def _used(tree: ast.Module) -> set[str]:
    """Return the names in code and the words in strings (`cast("Name", ...)`)."""
    used: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            used.add(node.id)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            used.update(_WORD.findall(node.value))
    return used


def _decorator_lines(node: ast.stmt) -> list[int]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return [decorator.lineno for decorator in node.decorator_list]
    return []


def _edits(source: str, orphans: set[str]) -> Iterator[Edit]:
    starts = [0]
    # Not splitlines: tokenize knows line feeds only.
    for line in source.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    tokens = list(tokenize.generate_tokens(io.StringIO(source).readline))

    def place(position: tuple[int, int]) -> int:
        return starts[position[0] - 1] + position[1]

    skipped: set[int] = set()
    for index, token in enumerate(tokens):
        if token.type in _UNTOUCHED and index not in skipped:
            continue
        begin, end = place(token.start), place(token.end)
        if index in skipped:
            yield Edit(begin, end, "")
        elif token.type == tokenize.NAME and token.string in ("async", "await"):
            yield Edit(begin, place(tokens[index + 1].start), "")
        elif token.type == tokenize.NAME and token.string in orphans:
            yield _import_edit(tokens, index, place, orphans | UNWRAPPED)
        elif token.type == tokenize.NAME and token.string in UNWRAPPED:
            if tokens[index + 1].string == "[":
                skipped |= {index + 1, _closing(tokens, index + 1)}
                yield Edit(begin, end, "")
            else:
                yield _import_edit(tokens, index, place, orphans | UNWRAPPED)
        elif token.type == tokenize.NAME:
            if rename(token.string) != token.string:
                yield Edit(begin, end, rename(token.string))
        elif token.type == tokenize.COMMENT or _is_text(token):
            yield Edit(begin, end, _reword(token.string))


def _is_text(token: tokenize.TokenInfo) -> bool:
    # Python 3.12 and later take f-strings apart; the pieces in between are text.
    middle = getattr(tokenize, "FSTRING_MIDDLE", None)
    return token.type == tokenize.STRING or token.type == middle


def _closing(tokens: list[tokenize.TokenInfo], opening: int) -> int:
    depth = 0
    for index in range(opening, len(tokens)):
        depth += {"[": 1, "]": -1}.get(tokens[index].string, 0)
        if depth == 0:
            return index
    raise TwinError(f"line {tokens[opening].start[0]}: bracket is not closed")


def _import_edit(
    tokens: list[tokenize.TokenInfo],
    index: int,
    place: Callable[[tuple[int, int]], int],
    dropped: Set[str],
) -> Edit:
    """Take a name out of an import list, with its comma; `dropped` go, too."""
    token, after = tokens[index], tokens[index + 1]
    if after.string == ",":
        return Edit(place(token.start), place(tokens[index + 2].start), "")
    last = index
    while tokens[last - 1].string == "," and tokens[last - 2].string in dropped:
        last -= 2
    if tokens[last - 1].string == ",":
        return Edit(place(tokens[last - 1].start), place(token.end), "")
    # The only name: the whole statement goes.
    first = index
    while tokens[first - 1].type not in (
        tokenize.NEWLINE,
        tokenize.NL,
        tokenize.INDENT,
        tokenize.DEDENT,
    ):
        first -= 1
    if after.type != tokenize.NEWLINE:
        return Edit(place(tokens[first].start), place(token.end), "")
    # With its line: where it was the last import, black finds an empty one too much.
    line, _ = tokens[first].start
    return Edit(place((line, 0)), place(after.end), "")


def _reword(text: str) -> str:
    text = _ARTICLE.sub(r"\1\2", text)
    text = _KEYWORDS_IN_TEXT.sub("", text)
    return _WORD.sub(lambda word: rename(word[0]), text)


def _apply(source: str, edits: list[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        if edit.start < at:
            continue
        parts += [source[at : edit.start], edit.text]
        at = edit.end
    return "".join([*parts, source[at:]])


def _refuse_leftovers(result: str, filename: str) -> None:
    # Only where a word is left is it worth a look at what it is part of.
    if result.isascii() and not any(map(_is_left_over, _WORD.findall(result))):
        return
    problems: list[str] = []
    for token in tokenize.generate_tokens(io.StringIO(result).readline):
        if token.type == tokenize.NAME:
            words = [token.string]
        elif token.type == tokenize.COMMENT or _is_text(token):
            words = _WORD.findall(token.string)
        else:
            continue
        for word in words:
            if _is_left_over(word):
                problems.append(
                    f"{filename}: {word!r} is left in {token.line.strip()!r}"
                )
    if problems:
        raise TwinError("no sync twin:\n" + "\n".join(problems))


def _is_left_over(word: str) -> bool:
    return _LEFT_OVER.fullmatch(word) is not None or rename(word) != word
