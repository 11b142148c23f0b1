"""Exchanges and frames of a recording as files of tests/recordings/.

Those that show something new are evidence for the draft. The ones of a mock PBX are
`synthetic`: only what a device said may claim to be of one.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, cast

from generator.draft.drafting import Drafting
from generator.draft.seen import done, unwrapped
from generator.lint.events import FRAME
from generator.load import JsonObject
from generator.runtime.record.lines import Exchange, Frame

_ROWS = 3
_SECRET = frozenset(("access_token", "User-Agent"))


def draft_recordings(drafting: Drafting) -> dict[Path, str]:
    """Return the text of each new file by its path from the repository."""
    made: dict[Path, str] = {}
    for key in sorted(drafting.touched, key=str):
        found = _event(drafting, key) if isinstance(key, int) else _call(drafting, key)
        if found is None:
            continue
        folder = "events" if isinstance(key, int) else _resource(drafting, str(key))
        path = _free(drafting, Path("tests/recordings") / folder, str(key), found)
        if path is not None:
            text = json.dumps(found, indent=2, ensure_ascii=False) + "\n"
            made[path] = text
    return made


def _head(drafting: Drafting) -> JsonObject:
    evidence = drafting.evidence
    return {
        "origin": "synthetic" if evidence.mock else "device",
        "source": evidence.source(),
        "firmware": evidence.firmware,
    }


def _call(drafting: Drafting, operation: str) -> JsonObject | None:
    exchanges = drafting.seen.exchanges(operation) or drafting.seen.exchanges(
        None, _path(drafting, operation)
    )
    good = [each for each in exchanges if done(each)]
    if not good:
        return None
    exchange = max(good, key=_fullness)
    answer, cut = _cut(cast(JsonObject, exchange.answer))
    request: JsonObject = {}
    query = {k: v for k, v in exchange.query.items() if k not in _SECRET}
    if query:
        request["query"] = query
    if exchange.body:
        request["body"] = exchange.body
    note = f"Lists are cut after {_ROWS} entries. " if cut else ""
    return {
        "operation": operation,
        **_head(drafting),
        "complete": not cut,
        "note": f"{note}Values are pseudonyms.",
        "request": request,
        "response": answer,
    }


def _event(drafting: Drafting, event: int) -> JsonObject | None:
    for line in drafting.seen.lines:
        content: object = line.frame if isinstance(line, Frame) else None
        if not isinstance(content, dict):
            continue
        raw = cast(JsonObject, content)
        frame = unwrapped(raw)
        if str(frame.get("type")) == str(event) and isinstance(frame.get("msg"), dict):
            form = "string" if isinstance(raw.get("msg"), str) else "object"
            # No class has what stands beside msg, so no test could find it in one.
            beside = [key for key in frame if key not in FRAME]
            left = f"{', '.join(beside)} beside msg: left out. " if beside else ""
            return {
                "event": event,
                **_head(drafting),
                "complete": not beside,
                "note": f"{left}Values are pseudonyms.",
                "msg_form": form,
                "frame": {key: frame[key] for key in frame if key in FRAME},
            }
    return None


def _fullness(exchange: Exchange) -> int:
    return len(json.dumps(exchange.answer))


def _cut(node: Any) -> tuple[Any, bool]:
    """Return a value whose lists have a few entries, and whether any had more."""
    if isinstance(node, dict):
        pairs = {k: _cut(v) for k, v in cast(JsonObject, node).items()}
        return {k: v for k, (v, _) in pairs.items()}, any(c for _, c in pairs.values())
    if isinstance(node, list):
        items = cast(list[Any], node)
        # The fullest show most of what was new.
        kept = sorted(items, key=lambda each: -len(json.dumps(each)))[:_ROWS]
        inner = [_cut(each) for each in items if each in kept][:_ROWS]
        cut = len(items) > len(inner) or any(c for _, c in inner)
        return [v for v, _ in inner], cut
    return node, False


def _path(drafting: Drafting, operation: str) -> str:
    return str(drafting.spec.operations[operation].pointer[1])


def _resource(drafting: Drafting, operation: str) -> str:
    parts = _path(drafting, operation).strip("/").split("/")
    return parts[1] if len(parts) > 2 else "auth"


def _free(
    drafting: Drafting, folder: Path, name: str, found: JsonObject
) -> Path | None:
    """Return a name that no file has; None if a file says all this already."""
    repo = drafting.spec.layout.repo
    firmware = re.sub(r"[^0-9a-z]+", "-", f"firmware-{found['firmware']}".lower())
    kept = {k: v for k, v in found.items() if k not in ("note",)}
    variant, number = firmware, 2
    for path in sorted((repo / folder).glob(f"{name}.*json")):
        there = json.loads(path.read_text("utf-8"))
        if {k: there.get(k) for k in kept} == kept:
            return None
    path = folder / f"{name}.{variant}.json"
    while (repo / path).exists():
        path = folder / f"{name}.{variant}-{number}.json"
        number += 1
    return path
