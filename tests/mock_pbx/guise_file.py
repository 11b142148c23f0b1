"""Reads a guise: the file that says how this PBX differs from the spec.

    firmware: 37.24.0.12
    differences:
      - {id: 1, operation: trunk_list, set: /data/*/region, value: north}
      - {id: 2, operation: trunk_list, remove: /data/*/status}
      - {id: 3, operation: vm_group_list, moved: /v1.0/voicemail_group/list}
      - {id: 4, operation: backup_list, gone: true}
      - {id: 5, endpoint: GET /v1.0/holidays/list, answer: {errcode: 0, data: []}}
      - {id: 6, operation: ivr_list, answer: {errcode: 79999, errmsg: NEW}}
      - {id: 7, operation: ivr_search, text: <p>busy</p>, media: text/html, status: 503}
      - {id: 8, operation: queue_list, headers: {X-Serial: 3631A2124XXX}}
      - {id: 9, event: 30011, set: /msg/mood, value: good}
      - {id: 10, event: 39999, after: 30012, msg: {call_id: "1"}}

Each difference has an `id` of its own, a place and one action. `set` puts a value where
the pointer says, `remove` takes it away, `rename` with `to` gives a field another name;
`answer` comes instead of the whole. All four change good answers only. Pointers of events start at the frame: /msg/status.
Other keys (`title`, `check`, `diff` ...) belong to those who compare what was found.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast, get_args

from .jsontypes import JsonObject, as_array, as_object
from .pointers import parts

Action = Literal[
    "set", "remove", "rename", "moved", "gone", "answer", "text", "headers", "after"
]
ACTIONS: tuple[str, ...] = get_args(Action)
PLACED = ("set", "remove", "rename")


class GuiseError(ValueError):
    """What is wrong with the file, with the place in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One way in which this PBX is not as the spec says.

    Attributes:
        id: number of it within the file.
        action: what is done; see the head of this module.
        operation: operationId it belongs to; None with an event, or for all (headers).
        event: id of an event.
        steps: of the pointer, for `set`, `remove`, `rename`.
        value: what `set` puts there, `rename`'s new name, `moved`'s new path, the
            answer, text, headers or `msg` itself.
        endpoint: method and path of an operation that the spec does not have.
        media: content type of a text.
        status: HTTP status of a text.
        after: the event behind which a new one comes.
    """

    id: int
    action: Action
    operation: str | None = None
    event: int | None = None
    steps: tuple[str, ...] = ()
    value: Any = None
    endpoint: tuple[str, str] | None = None
    media: str = "text/html"
    status: int = 200
    after: int | None = None


def read(path: Path) -> tuple[str | None, list[Difference]]:
    """The firmware, if the file tells one, and the differences.

    Raises:
        GuiseError: the file cannot be read or says something that nobody understands.
    """
    raw = _load(path)
    firmware = raw.get("firmware")
    if firmware is not None and not isinstance(firmware, str):
        raise GuiseError(f"{path.name}: firmware {firmware!r} needs quotes")
    found: list[Difference] = []
    for index, entry in enumerate(as_array(raw.get("differences"))):
        where = f"{path.name}: differences[{index}]"
        try:
            found.append(_difference(as_object(entry)))
        except (KeyError, ValueError) as error:
            raise GuiseError(f"{where}: {_said(error)}") from None
        if found[-1].id in {each.id for each in found[:-1]}:
            raise GuiseError(f"{where}: id {found[-1].id} is there twice")
    return firmware, found


def _load(path: Path) -> JsonObject:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise GuiseError(f"{path}: {error.strerror}") from None
    if path.suffix == ".json":
        loaded: Any = json.loads(text)
    else:
        import yaml  # only who has a guise in YAML needs it

        try:
            loaded = yaml.safe_load(text)
        except yaml.YAMLError as error:
            raise GuiseError(f"{path.name}: {error}") from None
    if not isinstance(loaded, dict):
        raise GuiseError(f"{path.name}: not an object with `differences`")
    return cast(JsonObject, loaded)


def _difference(entry: JsonObject) -> Difference:
    actions = [each for each in ACTIONS if each in entry]
    if len(actions) != 1:
        said = " and ".join(actions) or "none"
        raise ValueError(f"needs one of {', '.join(ACTIONS)}; has {said}")
    action = cast(Action, actions[0])
    event, operation = entry.get("event"), entry.get("operation")
    endpoint = _endpoint(entry["endpoint"]) if "endpoint" in entry else None
    if endpoint is not None:
        operation = _operation_id(endpoint[1])
    if (event is None) == (operation is None) and action != "headers":
        raise ValueError("needs one of operation, endpoint, event")
    return Difference(
        id=entry["id"],
        action=action,
        operation=operation,
        event=event,
        steps=parts(entry[action]) if action in PLACED else (),
        value=_value(action, entry),
        endpoint=endpoint,
        media=entry.get("media", "text/html"),
        status=entry.get("status", 200),
        after=entry.get("after"),
    )


def _value(action: str, entry: JsonObject) -> Any:
    key = {"set": "value", "rename": "to", "after": "msg"}.get(action, action)
    return None if action == "remove" else entry[key]


def _endpoint(text: str) -> tuple[str, str]:
    method, _, path = text.partition(" ")
    if method not in ("GET", "POST") or not path.startswith("/"):
        raise ValueError(f"endpoint {text!r} is not like GET /v1.0/holidays/list")
    return method, path


def _operation_id(path: str) -> str:
    """As the spec would call it."""
    name = path.strip("/").replace("/", "_")
    return name.removeprefix("v1.0_").replace("v2.0_", "v2_")


def _said(error: Exception) -> str:
    missing = isinstance(error, KeyError)
    return f"has no {error.args[0]}" if missing else str(error)
