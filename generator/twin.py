"""Derives the sync source from the async source, token by token.

The async text is the only one that people write. Names are rewritten by the rules
below, in code as tokens, in strings and comments as words; everything else stays as it
is, spacing included. What has no sync twin is marked in the async source by a comment
line `# twin: async-only` above it and left out.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator, Set
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

# What matters of Python's tokens, told by one pattern: `tokenize`, written in Python,
# takes four times as long. An f-string is text as a whole.
_TOKEN = re.compile(
    r"""
    (?P<text>(?:\b(?i:[rbuf]|rb|br|rf|fr))?
        (?:\"{3}(?:[^\\]|\\.)*?\"{3} | '{3}(?:[^\\]|\\.)*?'{3}
        | "(?!"")(?:[^"\\\n]|\\.)*" | '(?!'')(?:[^'\\\n]|\\.)*'))
    | (?P<open>["'])
    | (?P<comment>\#[^\n]*)
    | (?P<dropped>(?:async|await)\b[ \t]*)
    | (?P<name>[^\W\d]\w*)
    | \d[\w.]*
    | (?P<end>\n|\Z)
    | [\[\],]
    """,
    re.VERBOSE | re.DOTALL,
)
_WORDED = frozenset({"text", "comment"})
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
    except SyntaxError as error:
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
    tokens = list(_TOKEN.finditer(source))
    imports: list[tuple[int, int]] | None = None
    skipped: set[int] = set()
    for index, token in enumerate(tokens):
        begin, end = token.span()
        if token.lastgroup == "open":
            line = source.count("\n", 0, begin) + 1
            raise SyntaxError(f"line {line}: string is not closed")
        if token.lastgroup == "dropped" or index in skipped:
            yield Edit(begin, end, "")
        elif token.lastgroup in _WORDED:
            yield Edit(begin, end, _reword(token[0]))
        elif token.lastgroup != "name":
            continue
        elif token[0] in UNWRAPPED and tokens[index + 1][0] == "[":
            skipped |= {index + 1, _closing(source, tokens, index + 1)}
            yield Edit(begin, end, "")
        elif token[0] in UNWRAPPED or token[0] in orphans:
            imports = _imports(source) if imports is None else imports
            # Anywhere else it is an attribute of that name, or is left and refused.
            if any(start < begin < stop for start, stop in imports):
                yield _import_edit(source, tokens, index, orphans | UNWRAPPED)
        elif rename(token[0]) != token[0]:
            yield Edit(begin, end, rename(token[0]))


def _imports(source: str) -> list[tuple[int, int]]:
    """Return where statements start and end that import names of a module."""
    starts = [0, *(match.end() for match in re.finditer(r"\n|\Z", source))]
    return [
        (starts[node.lineno - 1], starts[node.end_lineno or node.lineno])
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom)
    ]


def _closing(source: str, tokens: list[re.Match[str]], opening: int) -> int:
    depth = 0
    for index in range(opening, len(tokens)):
        depth += {"[": 1, "]": -1}.get(tokens[index][0], 0)
        if depth == 0:
            return index
    line = source.count("\n", 0, tokens[opening].start()) + 1
    raise SyntaxError(f"line {line}: bracket is not closed")


def _import_edit(
    source: str, tokens: list[re.Match[str]], index: int, dropped: Set[str]
) -> Edit:
    """Take a name out of an import list, with its comma; `dropped` go, too."""
    token, after = tokens[index], tokens[index + 1]
    if after[0] == ",":
        return Edit(token.start(), tokens[index + 2].start(), "")
    last = index
    while tokens[last - 1][0] == "," and tokens[last - 2][0] in dropped:
        last -= 2
    if tokens[last - 1][0] == ",":
        return Edit(tokens[last - 1].start(), token.end(), "")
    # The only name: the whole statement goes.
    first = index
    while first and tokens[first - 1].lastgroup != "end":
        first -= 1
    if after.lastgroup != "end":
        return Edit(tokens[first].start(), token.end(), "")
    # With its line: where it was the last import, black finds an empty one too much.
    line, _ = _line_of(source, tokens[first])
    return Edit(line, after.end(), "")


def _line_of(source: str, token: re.Match[str]) -> tuple[int, int]:
    """Return where the line that a token begins in starts and ends."""
    start = source.rfind("\n", 0, token.start()) + 1
    end = source.find("\n", token.start())
    return start, len(source) if end < 0 else end


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
    if result.isascii() and not any(map(_is_left_over, set(_WORD.findall(result)))):
        return
    problems: list[str] = []
    for token in _TOKEN.finditer(result):
        # A name with other letters is a word as a whole.
        is_name = token.lastgroup == "name"
        for word in [token[0]] if is_name else _WORD.findall(token[0]):
            if _is_left_over(word):
                start, end = _line_of(result, token)
                line = result[start:end].strip()
                problems.append(f"{filename}: {word!r} is left in {line!r}")
    if problems:
        raise TwinError("no sync twin:\n" + "\n".join(problems))


def _is_left_over(word: str) -> bool:
    return _LEFT_OVER.fullmatch(word) is not None or rename(word) != word
