"""What stands beside a node: `x-` extensions, deprecation, and words for people."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeAlias, cast

from generator.diff.rows import Notes
from generator.diff.spots import Spot, subject
from generator.load import JsonObject
from generator.publish.facts import without_facts

Compare: TypeAlias = Callable[[Notes, Spot, Spot, str], None]

# Follow from other facts of the same document, so that one edit is one row.
_DERIVED = frozenset({"title", "x-enumDescriptions", "x-enum-descriptions"})
_WORDS = (
    "summary",
    "description",
    "x-note",
    "x-older-name",
    "x-prerequisites",
    "x-known-as",
    "x-displayName",
    "tags",
    "contact",
    "license",
)
_EXAMPLES = ("example", "examples", "x-codeSamples")
_SOURCES = ("x-source", "x-origin")
# What was seen of something that is described all the same, and how to ask for it.
_EVIDENCE = (
    "x-since-at-most",
    "x-enum-since",
    "x-taken-from",
    "x-firmware",
)
# What the publisher puts behind a description, of errors.yaml and of other marks.
_PUT_BEHIND = re.compile(
    r"\s*\n## Error codes\n.*|\s*errors\.json tells what to do about each\."
    r"|^Failures are HTTP 200 as well.*|\s*\*Needs:\*[^\n]*"
    r"|\s*`msg` comes as an object or as JSON in a text\.[^\n]*|\s*Formerly \*[^\n]*",
    re.DOTALL,
)


def compare_marks(
    notes: Notes, old: Spot, new: Spot, handled: frozenset[str] = frozenset()
) -> None:
    """Compare all keys of a node but those that the caller compares itself.

    A key that nobody knows is noted too: what no rule knows must not pass unseen.
    """
    name = subject(new)
    before, after = old.object, new.object
    for key in sorted((before.keys() | after.keys()) - handled - _DERIVED):
        if before.get(key) != after.get(key) or (key in before) != (key in after):
            _KNOWN.get(key, _other)(notes, old.child(key), new.child(key), name)
    _compare_meanings(notes, old, new, name)


def place(old: Spot, new: Spot) -> Spot:
    """Return where a key stands: in the new document, or else in the old one."""
    return old if new.node is None else new


def flag(set_rule: str, set_text: str, unset_rule: str, unset_text: str) -> Compare:
    """Return a comparison of a mark that is there or not; false is not there."""

    def compare(notes: Notes, old: Spot, new: Spot, name: str) -> None:
        if bool(old.node) == bool(new.node):
            return
        rule, text = (set_rule, set_text) if new.node else (unset_rule, unset_text)
        notes(rule, place(old, new), f"{name}: {text}")

    return compare


def valued(about: str, prefix: str) -> Compare:
    """Return a comparison of a mark with a value: added, changed, removed."""

    def compare(notes: Notes, old: Spot, new: Spot, name: str) -> None:
        before, after = _told(old.node), _told(new.node)
        if before == after and type(before) is type(after):
            return
        if before is None:
            notes(f"{prefix}-added", new, f"{name}: {about} is {_quoted(after)}")
        elif after is None:
            text = f"{name}: {about} is no longer told, it was {_quoted(before)}"
            notes(f"{prefix}-removed", place(old, new), text)
        else:
            text = f"{name}: {about} is {_quoted(after)}, it was {_quoted(before)}"
            notes(f"{prefix}-changed", new, text)

    return compare


def _told(value: Any) -> Any:
    """Return a value; `false` of a mark says that there is none to tell."""
    return None if value is False else value


def _quoted(value: Any) -> str:
    return f"`{value}`" if isinstance(value, str) else said(value)


def said(value: Any) -> str:
    """Return a value as a row shows it, short."""
    if isinstance(value, dict):
        entries = cast(JsonObject, value)
        text = ", ".join(f"{key} {said(entries[key])}" for key in sorted(entries))
    elif isinstance(value, list):
        text = ", ".join(said(each) for each in cast(list[Any], value))
    elif value is None or isinstance(value, bool):
        text = {None: "null", True: "true", False: "false"}[value]
    else:
        text = str(value)
    return text if len(text) <= 90 else text[:87] + "..."


def _other(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    key = str(new.pointer[-1])
    text = f"{name}: {key} changed, and no rule knows what it means"
    notes("unjudged-changed", place(old, new), text)


def _words(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    if plain(old.node) != plain(new.node):
        at = place(old, new)
        notes("text-changed", at, f"{name}: {at.pointer[-1]} reads otherwise")


def plain(words: Any) -> Any:
    """Return what people wrote; without what the publisher put behind it."""
    if words is None or isinstance(words, str):
        text = _PUT_BEHIND.sub("", without_facts(words or ""))
        return " ".join(text.split())
    return words


def without_names(node: Any) -> Any:
    """Return a schema without what follows from names and values."""
    return _without(node, ("title", "format"))


def without_words(node: Any) -> Any:
    """Return a node without what follows from names, and without words for people."""
    return _without(node, ("title", "format", *_WORDS, *_EXAMPLES, *_SOURCES))


def _without(node: Any, keys: tuple[str, ...]) -> Any:
    if isinstance(node, dict):
        entries = cast(JsonObject, node)
        return {
            key: _without(value, keys)
            for key, value in entries.items()
            if key not in keys
        }
    if isinstance(node, list):
        return [_without(each, keys) for each in cast(list[Any], node)]
    return node


def _source(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    notes("source-changed", place(old, new), f"{name}: sources changed")


def _evidence(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    key = new.pointer[-1]
    text = f"{name}: {key} is told otherwise"
    notes("evidence-changed", place(old, new), text, "documented")


def _seen(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    """Evidence of a value or type comes with it, and that has a row of its own."""
    before, after = (
        without_words(_without(each.object, ("x-seen",))) for each in _holders(old, new)
    )
    if before == after:
        _evidence(notes, old, new, name)


def _holders(old: Spot, new: Spot) -> list[Spot]:
    """Return the nodes that a key stands in."""
    return [
        Spot(spot.root, (), spot.root).child(*spot.pointer[:-1]) for spot in (old, new)
    ]


def _page(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    """`externalDocs` follows from x-source where that is told."""
    if not any("x-source" in holder.object for holder in _holders(old, new)):
        _source(notes, old, new, name)


def _example(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    notes("example-changed", place(old, new), f"{name}: examples changed")


def _coverage(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    if new.node == "complete":
        text = f"{name}: the vendor's tables were seen whole now"
        notes("coverage-completed", new, text, "documented")
    elif old.node == "complete":
        at = place(old, new)
        notes("coverage-reduced", at, f"{name}: known in part only, or not told")
    else:
        notes("text-changed", place(old, new), f"{name}: x-coverage is told otherwise")


def _coverage_note(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    """The note comes and goes with the coverage, which has a row of its own."""
    before, after = _holders(old, new)
    if before.object.get("x-coverage") == after.object.get("x-coverage"):
        _words(notes, old, new, name)


def _editions(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    before, after = cast(list[str], old.node or []), cast(list[str], new.node or [])
    for edition in sorted(set(after) - set(before)):
        at = new.child(after.index(edition))
        text = f"{name}: documented for {edition} now"
        notes("edition-added", at, text, "documented", (edition,))
    for edition in sorted(set(before) - set(after)):
        at = old.child(before.index(edition))
        text = f"{name}: no longer documented for {edition}"
        notes("edition-removed", at, text, None, (edition,))


def _since(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    before, after = old.object, new.object
    touched = [
        edition
        for edition in sorted(before.keys() | after.keys())
        if before.get(edition) != after.get(edition)
    ]
    editions = tuple(touched)
    if before and after:
        parts = [
            f"{edition} {after.get(edition, 'not told')}, it was "
            f"{before.get(edition, 'not told')}"
            for edition in touched
        ]
        notes("since-changed", new, f"{name}: since {'; '.join(parts)}", None, editions)
    elif after:
        text = f"{name}: the first firmware is told, {said(after)}"
        notes("since-added", new, text, "documented", editions)
    elif not before:
        notes("since-changed", place(old, new), f"{name}: since {said(new.node)}")
    else:
        text = f"{name}: the first firmware is no longer told, it was {said(before)}"
        notes("since-removed", old, text, None, editions)


def _format(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    """`int32` and `int64` follow from the values; they are nobody's decision."""
    followed = {None, "int32", "int64"}
    if old.node in followed and new.node in followed:
        return
    at = place(old, new)
    text = f"{name}: format is {said(new.node)}, it was {said(old.node)}"
    notes("format-changed", at, text)


def _content(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    """That a text holds JSON goes with `contentSchema`, which types tell of."""
    if not any("contentSchema" in holder.object for holder in _holders(old, new)):
        at = place(old, new)
        text = f"{name}: {at.pointer[-1]} is {said(new.node)}, it was {said(old.node)}"
        notes("content-form-changed", at, text)


def _compare_meanings(notes: Notes, old: Spot, new: Spot, name: str) -> None:
    before, after = _meanings(old.object), _meanings(new.object)
    both = before.keys() & after.keys()
    if any(plain(before[value]) != plain(after[value]) for value in both):
        key = "x-enum-descriptions"
        at = new.child(key if key in new.object else "x-enumDescriptions")
        notes("text-changed", at, f"{name}: meanings of values read otherwise")


def _meanings(node: JsonObject) -> dict[str, Any]:
    """The meaning per value, from whichever form the document has."""
    if "x-extensible-enum" in node:
        return {}  # errors.json tells the codes
    found = node.get("x-enumDescriptions", node.get("x-enum-descriptions"))
    if isinstance(found, dict):
        entries = cast(JsonObject, found)
        return {str(value): text for value, text in entries.items()}
    values = node.get("enum")
    if not isinstance(found, list) or not isinstance(values, list):
        return {}
    texts = cast(list[Any], found)
    pairs = zip(cast(list[Any], values), texts, strict=False)
    return {str(value): text for value, text in pairs}


def compare_default(notes: Notes, old: Spot, new: Spot) -> None:
    """Compare what the PBX takes where nothing is sent; false is a value here."""
    before, after = "default" in old.object, "default" in new.object
    was, now = old.child("default"), new.child("default")
    name = subject(new)
    if before and after and said(was.node) != said(now.node):
        text = f"{name}: the default is {said(now.node)}, it was {said(was.node)}"
        notes("default-changed", now, text)
    elif after and not before:
        notes("default-added", now, f"{name}: the default is {said(now.node)}")
    elif before and not after:
        text = f"{name}: the default is no longer told, it was {said(was.node)}"
        notes("default-removed", was, text)


_KNOWN: dict[str, Compare] = {
    **dict.fromkeys(_WORDS, _words),
    **dict.fromkeys(_EXAMPLES, _example),
    **dict.fromkeys(_SOURCES, _source),
    **dict.fromkeys(_EVIDENCE, _evidence),
    "x-seen": _seen,
    "externalDocs": _page,
    "x-coverage": _coverage,
    "x-coverage-note": _coverage_note,
    "x-editions": _editions,
    "x-since": _since,
    "format": _format,
    "deprecated": flag(
        "deprecated-set",
        "deprecated now",
        "deprecated-unset",
        "no longer deprecated",
    ),
    "x-safe": flag(
        "safe-gained",
        "only reads, a failed call may be sent again",
        "safe-lost",
        "changes something, a failed call may not be sent again",
    ),
    "x-secret": flag(
        "secret-set",
        "a secret now, never to be shown",
        "secret-unset",
        "no secret any longer, it may be shown",
    ),
    "x-destructive": flag(
        "destructive-set",
        "cannot be undone",
        "destructive-unset",
        "is no longer said to be beyond undoing",
    ),
    "x-observed": flag(
        "observed-set",
        "known from what was seen alone, in no table of the vendor",
        "observed-documented",
        "in a table of the vendor now, was only observed",
    ),
    "x-left-out": flag(
        "left-out-set",
        "the PBX may leave it out",
        "left-out-unset",
        "no longer said to be left out at times",
    ),
    "readOnly": flag(
        "read-only-set",
        "the PBX sets it, nobody sends it",
        "read-only-unset",
        "may be sent, too",
    ),
    "writeOnly": flag(
        "write-only-set",
        "is sent and does not come",
        "write-only-unset",
        "comes in answers, too",
    ),
    "uniqueItems": flag(
        "unique-items-set",
        "no entry is there twice",
        "unique-items-unset",
        "an entry may be there twice",
    ),
    **dict.fromkeys(("contentMediaType", "contentEncoding", "contentType"), _content),
    "x-time": valued("the form of the time", "time"),
    "x-separator": valued("the separator of several values", "separator"),
    "x-pagination": valued("how pages are named", "pagination"),
    "x-poll": valued("how a running task is followed", "poll"),
    "x-call": valued("how the call that it starts is followed", "call"),
    "x-calls": valued("how calls are followed", "calls"),
    "x-download": valued("where the file of a download is told", "download"),
    "x-python-name": valued("the name in Python", "python-name"),
}
