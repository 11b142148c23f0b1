"""An overlay file (OpenAPI Overlay 1.0), read strictly."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, TypeAlias, cast, get_args

from generator.lint.shape import ANY, FLAG, TEXT, Rule
from generator.load import Document, JsonObject, LoadError, Pointer, load
from generator.overlay.targets import Target, TargetError
from generator.problems import Problem, unreadable

DocumentName: TypeAlias = Literal["openapi", "asyncapi", "errors"]
DOCUMENTS: tuple[DocumentName, ...] = get_args(DocumentName)

_VERSION = re.compile(r"1\.0\.\d+\Z")
_NAMED: Rule = (lambda value: value in DOCUMENTS, f"one of {', '.join(DOCUMENTS)}")
_ROOT: dict[str, Rule] = {
    "overlay": (
        lambda value: isinstance(value, str) and _VERSION.match(value) is not None,
        "overlay: 1.0.0",
    ),
    "info": (lambda value: isinstance(value, dict), "{title: ..., version: ...}"),
    "extends": TEXT,
    "actions": (
        lambda value: isinstance(value, list) and bool(cast(list[object], value)),
        "a list, at least one action: [{target: ..., update: ...}]",
    ),
    "x-document": _NAMED,
}
_INFO: dict[str, Rule] = {
    "title": TEXT,
    "version": (TEXT[0], "a text in quotes, such as '1.0'"),
}
_ACTION: dict[str, Rule] = {
    "target": TEXT,
    "description": TEXT,
    "update": ANY,
    "remove": FLAG,
    "x-document": _NAMED,
    "x-optional": FLAG,
}
_REQUIRED = {
    "overlay": "overlay: 1.0.0",
    "info": "info: {title: ..., version: '1.0'}",
    "actions": "actions: [{target: ..., update: ...}]",
    "title": "title: what differs, in a few words",
    "version": "version: '1.0'",
    "target": "target: a JSONPath such as $.paths['/v1.0/extension/list'].get",
}


@dataclass(frozen=True, slots=True)
class Action:
    """One change, at every place that its target selects."""

    file: Path
    pointer: Pointer
    document: DocumentName
    target: Target
    update: object
    remove: bool
    optional: bool

    def problem(self, message: str, remedy: str, *inner: str | int) -> Problem:
        """Return a problem at the action, or at a place inside it."""
        return Problem(self.file, (*self.pointer, *inner), message, remedy)


def read_overlay(path: Path) -> tuple[list[Action], list[Problem]]:
    """Return the actions of a file in their order, and what is wrong with it."""
    try:
        document = load(path)
    except LoadError as error:
        return [], [unreadable(error)]
    problems = list(_form(document))
    if problems:
        return [], problems
    name = _document(document, problems)
    actions: list[Action] = []
    for index, node in enumerate(cast(list[object], document.data["actions"])):
        action = _action(document, ("actions", index), node, name, problems)
        if action is not None:
            actions.append(action)
    return actions, problems


def _form(document: Document) -> Iterator[Problem]:
    """Check everything but the actions."""
    yield from _keys(document, (), document.data, _ROOT, "an overlay")
    yield from _missing(document, (), document.data, ("overlay", "info", "actions"))
    info = document.data.get("info")
    if isinstance(info, dict):
        known = cast(JsonObject, info)
        yield from _keys(document, ("info",), known, _INFO, "info")
        yield from _missing(document, ("info",), known, ("title", "version"))


def _keys(
    document: Document,
    pointer: Pointer,
    node: JsonObject,
    known: dict[str, Rule],
    what: str,
) -> Iterator[Problem]:
    for key, value in node.items():
        here = (*pointer, key)
        if key in known:
            test, remedy = known[key]
            if not test(value):
                shown = repr(value)[:60]
                yield Problem(document.path, here, f"{key} is {shown}", remedy)
            continue
        near = get_close_matches(key, known, 1)
        # The standard allows extensions; one that reads like ours is a slip.
        if key.startswith("x-") and not near:
            continue
        remedy = near[0] if near else f"one of {', '.join(known)}, or x-..."
        yield Problem(document.path, here, f"{what} has no {key!r}", remedy)


def _missing(
    document: Document, pointer: Pointer, node: JsonObject, keys: tuple[str, ...]
) -> Iterator[Problem]:
    for key in keys:
        if key not in node:
            yield Problem(document.path, pointer, f"{key} is missing", _REQUIRED[key])


def _document(document: Document, problems: list[Problem]) -> DocumentName:
    """Return which document the file is for: x-document, extends, or OpenAPI."""
    if "x-document" in document.data:
        return document.data["x-document"]
    extends = document.data.get("extends")
    if extends is None:
        return "openapi"
    stem = str(extends).rsplit("/", 1)[-1].partition(".")[0]
    for name in DOCUMENTS:
        if stem == name:
            return name
    problems.append(
        Problem(
            document.path,
            ("extends",),
            f"{extends!r} is no document of this spec",
            "openapi.yaml, asyncapi.yaml or errors.yaml; or leave extends out",
        )
    )
    return "openapi"


def _action(
    document: Document,
    pointer: Pointer,
    node: object,
    default: DocumentName,
    problems: list[Problem],
) -> Action | None:
    if not isinstance(node, dict):
        remedy = "{target: ..., update: ...}"
        problems.append(
            Problem(document.path, pointer, "an action is no mapping", remedy)
        )
        return None
    action = cast(JsonObject, node)
    wrong = list(_keys(document, pointer, action, _ACTION, "an action"))
    wrong += _missing(document, pointer, action, ("target",))
    remove = action.get("remove") is True
    if "update" not in action and not remove:
        message = "the action changes nothing"
        wrong.append(Problem(document.path, pointer, message, _EITHER))
    elif "update" in action and remove:
        message = "the action has update and remove: true, which leaves update out"
        wrong.append(Problem(document.path, pointer, message, f"one of two: {_EITHER}"))
    target = None
    if not wrong:
        try:
            target = Target.of(action["target"])
        except TargetError as error:
            here = (*pointer, "target")
            wrong.append(Problem(document.path, here, str(error), error.remedy))
    problems += wrong
    if target is None:
        return None
    return Action(
        file=document.path,
        pointer=pointer,
        document=action.get("x-document", default),
        target=target,
        update=action.get("update"),
        remove=remove,
        optional=action.get("x-optional") is True,
    )


_EITHER = "update: what to merge into the target, or remove: true"
