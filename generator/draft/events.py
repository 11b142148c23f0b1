"""Events that came and that the spec lacks: a message, its frame, its body, its lines."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

from generator.draft.drafting import Drafting
from generator.draft.yaml_file import CannotPlace, SpecFile
from generator.lint.events import FRAME
from generator.load import JsonObject
from generator.runtime.drift.findings import Finding

# Names that a new event has to share with an area to belong there; else it is put here.
_ALIKE, _OTHERS = 2, "system"
_SCHEMAS = "#/components/schemas/"


def draft_events(drafting: Drafting, finding: Finding) -> None:
    """Write the events of a finding.

    Raises:
        CannotPlace: no frame of it came, or its `msg` is no object.
    """
    numbers = [finding.event] if finding.event is not None else []
    for number in numbers or [int(value) for value in finding.values]:
        if number in _ids(drafting):
            continue
        _draft(drafting, number)
        drafting.touched.add(number)


def _draft(drafting: Drafting, number: int) -> None:
    frames = drafting.seen.frames(number)
    bodies = [each["msg"] for each in frames if isinstance(each.get("msg"), dict)]
    if not bodies or not any(bodies):
        raise CannotPlace("no frame of it has a msg that is an object")
    spec, evidence = drafting.spec, drafting.evidence
    file = _file(drafting, cast(list[JsonObject], bodies))
    name = spec.free(f"Event{number}")
    made = drafting.inference()
    body = made.schema(cast(list[object], bodies), f"{name}Body")
    if "$ref" not in body:
        raise CannotPlace(
            "its msg has no names of fields, or none that the recording tells"
        )
    outer = {
        "type": {"type": "integer", "const": number, "description": "Event id."},
        "sn": {"type": "string", "description": "Serial number of the PBX."},
    }
    frame = spec.free(f"{name}Frame")
    shown = {
        key: value
        for key, value in outer.items()
        if key == "type" or any(key in each for each in frames)
    }
    message: JsonObject = {
        "name": name,
        "title": f"Event {number}",
        "summary": f"Seen on {evidence.words()}; what it reports is not documented.",
        **_like_neighbours(file),
        "x-event-id": number,
        "x-source": [evidence.source()],
        "x-observed": evidence.mark(),
        "x-coverage": "partial",
        "x-coverage-note": "No page of the vendor was seen; known from a recording.",
        "x-editions": [],
        "payload": {"$ref": f"{_SCHEMAS}{frame}"},
    }
    file.add(("components", "messages"), name, message)
    spec.add_component(
        file,
        frame,
        {
            "type": "object",
            "description": f"Event {number} as it arrives.",
            "required": ["type", "msg"],
            "properties": {**shown, "msg": body},
        },
    )
    drafting.write_schemas(file, made, after=frame)
    _list(drafting, name, number, file.path)
    drafting.done(f"event {number}: new, as {name}", file)
    beside = sorted({key for each in frames for key in each} - FRAME)
    if beside:
        drafting.left(
            f"event {number} has {', '.join(beside)} beside msg: no class has that;"
            " programs find it in event.extra"
        )


def _ids(drafting: Drafting) -> dict[int, str]:
    """Return the names of all events by their numbers, new ones included."""
    found: dict[int, str] = {}
    for file in _event_files(drafting):
        messages = cast(JsonObject, file.find(("components", "messages")) or {})
        for name, message in messages.items():
            found[int(message["x-event-id"])] = name
    return found


def _event_files(drafting: Drafting) -> list[SpecFile]:
    folder = drafting.spec.layout.asyncapi.parent / "events"
    return [drafting.spec.file(path) for path in sorted(folder.glob("*.yaml"))]


def _file(drafting: Drafting, bodies: list[JsonObject]) -> SpecFile:
    """Return the file whose events have most names in common with the new one."""
    names = {wire for body in bodies for wire in body}

    def likeness(file: SpecFile) -> int:
        schemas = cast(JsonObject, file.find(("components", "schemas")) or {})
        return max(
            (
                len(names & set(cast(JsonObject, each.get("properties") or {})))
                for each in cast(list[JsonObject], list(schemas.values()))
            ),
            default=0,
        )

    files = _event_files(drafting)
    if not files:
        raise CannotPlace("there is no file of events")
    best = max(files, key=likeness)
    if likeness(best) < _ALIKE:
        best = next((each for each in files if each.path.stem == _OTHERS), best)
    return best


def _like_neighbours(file: SpecFile) -> JsonObject:
    """Return what all events of a file have: traits, and the tag of the area."""
    found = cast(JsonObject, file.find(("components", "messages")) or {})
    messages = cast(list[JsonObject], list(found.values()))
    tag = {"name": file.path.stem}
    made: JsonObject = {}
    if any(tag in each.get("tags", ()) for each in messages):
        made["tags"] = [tag]
    if messages and "traits" in messages[0]:
        made["traits"] = messages[0]["traits"]
    return made


def _list(drafting: Drafting, name: str, number: int, path: Path) -> None:
    """List an event where the others are: in channels, and in what sends them."""
    root = drafting.spec.file(drafting.spec.layout.asyncapi)
    ids = {each: event for event, each in _ids(drafting).items()}
    relative = path.relative_to(root.path.parent).as_posix()
    channels = cast(JsonObject, root.find(("channels",)) or {})
    for channel, node in list(channels.items()):
        listed = cast(JsonObject, node.get("messages") or {})
        after = _behind(list(listed), ids, number)
        if after is not None:
            value = {"$ref": f"{relative}#/components/messages/{name}"}
            at = ("channels", channel, "messages")
            root.add(at, name, value, after, comment=f"# {number}")
    operations = cast(JsonObject, root.find(("operations",)) or {})
    for operation, node in list(operations.items()):
        entries = cast(list[Any], node.get("messages") or [])
        listed = [str(entry.get("$ref", "")) for entry in entries]
        after = _behind([each.rsplit("/", 1)[-1] for each in listed], ids, number)
        if after is not None:
            index = next(i for i, each in enumerate(listed) if each.endswith(after))
            value = {"$ref": listed[index][: -len(after)] + name}
            root.append(("operations", operation, "messages"), value, index)


def _behind(listed: list[str], ids: dict[str, int], number: int) -> str | None:
    """Return the listed event that a new one follows by its number."""
    events = sorted((ids[each], each) for each in listed if each in ids)
    smaller = [each for of, each in events if of < number]
    return smaller[-1] if smaller else events[-1][1] if events else None
