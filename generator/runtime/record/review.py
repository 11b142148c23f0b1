"""A recording as a page that a person reads before sending it.

The page needs no network and no script; exchanges are folded and open with a click. All
that a PBX answered is data of strangers, so every value is escaped, and the page forbids
itself scripts and loading in case one is not.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from html import escape
from typing import Any, cast

import msgspec

from .lines import AnyLine, End, Exchange, Frame, Header, Skipped

_STYLE = """
:root { color-scheme: light dark; --text: #1c1e21; --soft: #5b6168; --back: #fff;
  --card: #f5f6f8; --line: #d9dce1; --bad: #b3261e; --key: #0b5394; --value: #1a6b3c; }
@media (prefers-color-scheme: dark) { :root { --text: #e6e7e9; --soft: #a3a9b1;
  --back: #16181b; --card: #202327; --line: #363b41; --bad: #ff8a80; --key: #8ab8f0;
  --value: #8fd6a8; } }
body { color: var(--text); background: var(--back); max-width: 60rem; margin: 2rem auto;
  padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { font-size: 1.6rem; } h2 { margin-top: 2.2rem; font-size: 1.2rem; }
table { border-collapse: collapse; } th { text-align: left; font-weight: 600; }
th, td { padding: .2rem 1.2rem .2rem 0; vertical-align: top; }
td { overflow-wrap: break-word; word-break: break-word; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 6px;
  margin: .4rem 0; padding: .4rem .8rem; }
summary { cursor: pointer; overflow-wrap: anywhere; }
h3 { font-size: .85rem; margin: .8rem 0 .2rem; color: var(--soft); font-weight: 600; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; font: .85rem/1.45
  ui-monospace, monospace; }
.soft { color: var(--soft); } .bad { color: var(--bad); font-weight: 600; }
.key { color: var(--key); } .value { color: var(--value); }
"""
_HEAD = (
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
    "style-src 'unsafe-inline'\">\n"
    '<meta name="referrer" content="no-referrer">\n'
    f"<title>Recording to review</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
)
_INTRODUCTION = (
    "<p>This is all that the file holds; nothing has been sent. Texts in green are "
    "values: those that could tell something about you are replaced by others of the "
    "same length and kind. Look for names, numbers and addresses that you know. If you "
    "find one, do not send the file, and tell us in which field it stood, not what it "
    "was.</p>\n"
)
_MASKED = "<p>Values were replaced.</p>\n"
_NOT_MASKED = '<p class="bad">Values were NOT replaced. Do not send this file.</p>\n'


def review_page(lines: Iterable[AnyLine]) -> str:
    """Return one HTML page with everything that the lines hold.

    Args:
        lines: of a recording, masked.
    """
    kept = list(lines)
    exchanges = [each for each in kept if isinstance(each, Exchange)]
    frames = [each for each in kept if isinstance(each, Frame)]
    skipped = [each for each in kept if isinstance(each, Skipped)]
    parts = [_HEAD, "<h1>Recording to review</h1>\n", _INTRODUCTION]
    parts += [_header(each) for each in kept if isinstance(each, Header)]
    parts.append(_counts(exchanges, frames, skipped, kept))
    parts += _section("Requests and answers", map(_exchange, exchanges))
    parts += _section("Events", map(_frame, frames))
    parts += _section("Not asked", [_skipped(skipped)] if skipped else [])
    return "".join(parts) + "</body>\n</html>\n"


def _section(title: str, blocks: Iterable[str]) -> list[str]:
    made = list(blocks)
    if not made:
        return [f'<h2>{title}</h2>\n<p class="soft">None.</p>\n']
    return [f"<h2>{title}</h2>\n", *made]


def _header(header: Header) -> str:
    rows = {
        "Firmware": header.firmware or "unknown",
        "Edition": header.edition or "unknown",
        "Taken from": "a mock PBX" if header.origin == "mock" else "a device",
        "Suspected names tried": "yes" if header.probes else "no",
        "Package": header.package,
        "Spec hash": header.spec_hash,
        "Format": header.format,
    }
    return _table(rows) + (_MASKED if header.masked else _NOT_MASKED)


def _counts(
    exchanges: list[Exchange],
    frames: list[Frame],
    skipped: list[Skipped],
    lines: list[AnyLine],
) -> str:
    ends = [each for each in lines if isinstance(each, End)]
    rows: dict[str, object] = {
        "Requests": len(exchanges),
        "Events": len(frames),
        "Not asked": len(skipped),
    }
    for end in ends:
        rows["Values replaced"] = end.replaced
        if end.pseudonyms:
            rows["Replaced names of fields, listed values"] = ", ".join(end.pseudonyms)
        rows["Seconds"] = round(end.seconds, 1)
    whole = "" if ends else '<p class="bad">The recording is not whole.</p>\n'
    return "<h2>How much</h2>\n" + _table(rows) + whole


def _table(rows: dict[str, Any]) -> str:
    cells = "".join(
        f"<tr><th>{escape(name)}</th><td>{escape(str(value))}</td></tr>\n"
        for name, value in rows.items()
    )
    return f"<table>\n{cells}</table>\n"


def _exchange(line: Exchange) -> str:
    status = "soft" if line.status == 200 else "bad"
    facts = f"HTTP {line.status}, {line.milliseconds} ms"
    if line.operation is None:
        facts += ", name only suspected"
    blocks = [_block("Query", line.query) if line.query else ""]
    if line.body is not None:
        blocks.append(_block("Body", line.body))
    if line.answer is not msgspec.UNSET:
        blocks.append(_block("Answer", line.answer))
    if line.text is not None:
        kind = line.content_type or "no content type"
        blocks.append(_text(f"Answer that is no JSON, {kind}", line.text))
    title = f"{escape(line.method)} {escape(line.path)}"
    return _details(f'{title} <span class="{status}">{escape(facts)}</span>', blocks)


def _frame(line: Frame) -> str:
    blocks: list[str] = []
    name = "not JSON"
    if line.frame is not msgspec.UNSET:
        frame = cast(object, line.frame)
        name = "of no type"
        if isinstance(frame, dict):
            name = str(cast("dict[str, object]", frame).get("type", name))
        blocks.append(_block("Frame", line.frame))
    if line.text is not None:
        blocks.append(_text("Text", line.text))
    after = f'<span class="soft">after {line.seconds:.1f} s</span>'
    return _details(f"Event {escape(name)} {after}", blocks)


def _skipped(lines: list[Skipped]) -> str:
    rows = "".join(
        f"<tr><td>{escape(each.method)} {escape(each.path)}</td>"
        f"<td>{escape(each.why)}</td></tr>\n"
        for each in lines
    )
    return f"<table>\n{rows}</table>\n"


def _details(summary: str, blocks: Iterable[str]) -> str:
    return f"<details><summary>{summary}</summary>\n{''.join(blocks)}</details>\n"


def _text(title: str, text: str) -> str:
    return f"<h3>{escape(title)}</h3>\n<pre>{escape(text)}</pre>\n"


def _block(title: str, value: object) -> str:
    return f"<h3>{escape(title)}</h3>\n<pre>{_pretty(value, '')}</pre>\n"


def _pretty(value: object, indent: str) -> str:
    """Return JSON with its keys and texts marked; JSON in a text is shown as it came."""
    inner = indent + "  "
    if isinstance(value, dict) and value:
        fields = cast("dict[str, object]", value)
        rows = [
            f'{inner}<span class="key">{_json(key)}</span>: {_pretty(item, inner)}'
            for key, item in fields.items()
        ]
        return "{\n" + ",\n".join(rows) + f"\n{indent}}}"
    if isinstance(value, list) and value:
        items = cast("list[object]", value)
        rows = [inner + _pretty(item, inner) for item in items]
        return "[\n" + ",\n".join(rows) + f"\n{indent}]"
    if isinstance(value, str):
        return f'<span class="value">{_json(value)}</span>'
    return _json(cast(object, value))


def _json(value: object) -> str:
    return escape(json.dumps(value, ensure_ascii=False))
