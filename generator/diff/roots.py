"""What both documents say outside of calls and events: servers, tokens, figures, tags."""

from __future__ import annotations

from typing import Any, cast

from generator.diff.marks import compare_marks, said, without_words
from generator.diff.rows import Notes, Rows
from generator.diff.schemas.compare import Schemas
from generator.diff.spots import Spot, subject

_SERVER = frozenset(("url", "host", "pathname", "protocol", "variables", "security"))
# Compared elsewhere, or following from other parts: the version is that of the package.
_ELSEWHERE = frozenset(
    ("paths", "components", "channels", "operations", "security")
    + ("openapi", "asyncapi", "defaultContentType", "x-protocol", "x-required-headers")
    + ("servers", "tags", "x-tagGroups", "info")
)
_TAG = frozenset(("name", "x-siblings"))


def compare_root(rows: Rows, old: Spot, new: Spot, added: list[str]) -> None:
    """Compare what stands at the root of OpenAPI or AsyncAPI.

    Args:
        rows: where changes go.
        old: the old document.
        new: the new document.
        added: tags and paths of operations that came or went, whose marks follow them.
    """
    notes = Notes(rows)
    compare_marks(notes, old, new, _ELSEWHERE)
    info = frozenset(("version", "tags"))
    compare_marks(notes, old.child("info"), new.child("info"), info)
    _title(notes, old.child("info"), new.child("info"))
    for key in ("openapi", "asyncapi", "defaultContentType"):
        if old.child(key).node != new.child(key).node:
            notes("unjudged-changed", new.child(key), f"{key} changed")
    _servers(notes, old, new)
    _figures(notes, old.child("x-protocol"), new.child("x-protocol"))
    _schemes(notes, old, new)
    _headers(notes, old, new)
    _tags(notes, old, new, added)


def _title(notes: Notes, old: Spot, new: Spot) -> None:
    was, now = old.child("title"), new.child("title")
    if was.node != now.node and now.node is not None:
        notes("text-changed", now, "title of the document reads otherwise")


def _servers(notes: Notes, old: Spot, new: Spot) -> None:
    before, after = _named_servers(old), _named_servers(new)
    for name in sorted(after.keys() - before.keys()):
        notes("server-added", after[name], f"server {name}: added")
    for name in sorted(before.keys() - after.keys()):
        notes("server-removed", before[name], f"server {name}: removed")
    for name in sorted(before.keys() & after.keys()):
        was, now = before[name], after[name]
        compare_marks(notes, was, now, _SERVER)
        for key in sorted(_SERVER):
            first, second = was.child(key).node, now.child(key).node
            if first == second:
                continue
            at = now.child(key) if key in now.object else was.child(key)
            if without_words(first) == without_words(second):
                notes("text-changed", at, f"server {name}: {key} read otherwise")
            else:
                told = said(without_words(at.node))
                notes("server-changed", at, f"server {name}: {key} is {told}")


def _named_servers(document: Spot) -> dict[str, Spot]:
    found = document.children("servers")
    return {str(at.object.get("url") or name): at for name, at in found.items()}


def _figures(notes: Notes, old: Spot, new: Spot) -> None:
    """A row for each figure, at its own place."""
    was: Any = old.node
    now: Any = new.node
    if not isinstance(was, dict) or not isinstance(now, dict):
        if was != now:
            at = old if now is None else new
            name = "/".join(map(str, new.pointer[1:])) or "x-protocol"
            text = f"{name}: {said(now)}, was {said(was)}"
            notes("protocol-figure-changed", at, text)
        return
    words = frozenset(("x-note", "x-source"))
    keys = old.object.keys() | new.object.keys()
    compare_marks(notes, old, new, frozenset(keys - words))
    for key in sorted(keys - words):
        _figures(notes, old.child(key), new.child(key))


def _schemes(notes: Notes, old: Spot, new: Spot) -> None:
    before = old.children("components", "securitySchemes")
    after = new.children("components", "securitySchemes")
    words = frozenset(("type", "in", "name", "scheme"))
    for name in sorted(before.keys() | after.keys()):
        was, now = before.get(name), after.get(name)
        if was is None or now is None:
            at = now or was
            assert at is not None
            came = "added" if was is None else "removed"
            notes(f"token-form-{came}", at, f"way to log in {name}: {came}")
            continue
        compare_marks(notes, was, now, words)
        for key in sorted(words):
            if was.child(key).node != now.child(key).node:
                at = now.child(key) if key in now.object else was.child(key)
                text = f"way to log in {name}: {key} is {said(now.child(key).node)}"
                notes("token-form-changed", at, text)


def _headers(notes: Notes, old: Spot, new: Spot) -> None:
    before, after = _by_name(old), _by_name(new)
    for name in sorted(after.keys() - before.keys()):
        text = f"header {name}: every request needs it"
        notes("required-header-added", after[name], text)
    for name in sorted(before.keys() - after.keys()):
        text = f"header {name}: no longer needed"
        notes("required-header-removed", before[name], text)
    for name in sorted(before.keys() & after.keys()):
        was, now = before[name].resolved(), after[name].resolved()
        compare_marks(notes, was, now, frozenset(("schema",)))
        first, second = was.child("schema"), now.child("schema")
        if first.node is not None and second.node is not None:
            Schemas(notes.rows).compare(first, second, None)


def _by_name(document: Spot) -> dict[str, Spot]:
    return {
        str(at.resolved().object.get("name")): at
        for at in document.children("x-required-headers").values()
    }


def _tags(notes: Notes, old: Spot, new: Spot, touched: list[str]) -> None:
    """Tags are words for people; those of calls that came or went follow them."""
    before = {str(at.object.get("name")): at for at in old.children("tags").values()}
    after = {str(at.object.get("name")): at for at in new.children("tags").values()}
    for name in sorted(before.keys() ^ after.keys()):
        if name not in touched:
            at = after.get(name) or before[name]
            came = "added" if name in after else "removed"
            notes("text-changed", at, f"tag {name}: {came}")
    for name in sorted(before.keys() & after.keys()):
        was, now = before[name], after[name]
        compare_marks(notes, was, now, _TAG)
        ended = {path.rsplit("/", 1)[-1] for path in touched if f"/{name}/" in path}
        first, second = _siblings(was, ended), _siblings(now, ended)
        if first != second:
            key = "x-siblings"
            at = now.child(key) if key in now.object else was.child(key)
            notes("text-changed", at, f"{subject(now)}: known gaps are told otherwise")
    if before.keys() == after.keys() and _groups(old) != _groups(new):
        at = new if "x-tagGroups" in new.object else old
        notes("text-changed", at.child("x-tagGroups"), "groups of tags changed")


def _siblings(tag: Spot, without: set[str]) -> dict[str, Any]:
    found = tag.child("x-siblings").object
    return {name: note for name, note in found.items() if name not in without}


def _groups(document: Spot) -> list[Any]:
    return cast(list[Any], document.object.get("x-tagGroups") or [])
