"""Messages of the AsyncAPI document to IR and to the classes of their bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from generator.escaping import SpecText
from generator.ir.model_plan import ModelPlan
from generator.ir.nodes import Event
from generator.ir.schemas import Schemas, ref_name
from generator.load import JsonObject
from generator.names import field_name

TYPES = "event_types"
MEMBERS = "event_members"


@dataclass(frozen=True, slots=True)
class BuiltEvents:
    """Events in the order of their ids, and the classes of their bodies."""

    events: tuple[Event, ...]
    models: tuple[tuple[str, tuple[str, ...]], ...]
    """(models module, class names)"""
    plan: ModelPlan


def build_events(data: JsonObject) -> BuiltEvents:
    """Return events and body classes.

    Bodies are dataclasses unless a wire name is no Python name.
    """
    components = cast(JsonObject, data["components"])
    schemas = Schemas(cast(dict[str, JsonObject], components["schemas"]))
    events: list[Event] = []
    used: dict[str, None] = {}
    for name, message in cast(
        dict[str, JsonObject], components.get("messages") or {}
    ).items():
        number = message.get("x-event-id")
        if number is None:
            continue
        frame = schemas.shape(cast(JsonObject, message["payload"]))
        body = ref_name(frame.properties["msg"])
        assert body is not None, "lint: the msg of an event is a named schema"
        used[body] = None
        used.update(dict.fromkeys(schemas.reachable(frame.properties["msg"])))
        events.append(
            Event(
                id=int(number),
                name=name,
                payload_class=body,
                summary=SpecText(str(message.get("summary") or "")),
                description=SpecText(str(message.get("description") or "")),
                source=SpecText(str((message.get("x-source") or [""])[0])),
            )
        )
    events.sort(key=lambda event: event.id)
    members = _needing_structs(schemas, list(used))
    modules = {name: MEMBERS if name in members else TYPES for name in used}
    plan = ModelPlan(schemas, modules, frozenset(used), ())
    homes: dict[str, list[str]] = {}
    for name, module in sorted(modules.items()):
        homes.setdefault(module, []).append(name)
    models = tuple((module, tuple(names)) for module, names in sorted(homes.items()))
    return BuiltEvents(tuple(events), models, plan)


def _needing_structs(schemas: Schemas, names: list[str]) -> set[str]:
    found = {
        name
        for name in names
        for wire, schema in schemas.shape(schemas.components[name]).properties.items()
        if field_name(wire) != wire or "x-python-name" in schema
    }
    # A struct decodes only structs and plain values below it without surprises.
    for name in list(found):
        found |= set(schemas.reachable(schemas.components[name])) & set(names)
    return found
