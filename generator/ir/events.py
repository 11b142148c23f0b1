"""Messages of the AsyncAPI document to IR and to the classes of their bodies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from generator.bundle import Bundle
from generator.escaping import SpecText
from generator.ir.model_plan import ModelPlan
from generator.ir.nodes import Event, EventModule
from generator.ir.schemas import Schemas, ref_name
from generator.ir.since import bound_of, since_of
from generator.load import JsonObject
from generator.names import field_name

MEMBERS = "event_members"


@dataclass(frozen=True, slots=True)
class BuiltEvents:
    """Events by the file of the spec that has them, and the classes of their bodies."""

    modules: tuple[EventModule, ...]
    plan: ModelPlan

    def body_modules(self) -> frozenset[str]:
        """Return the modules of bodies that are dataclasses."""
        return frozenset(self.plan.modules.values()) - {MEMBERS}


def build_events(bundle: Bundle) -> BuiltEvents:
    """Return events and body classes.

    Bodies are dataclasses unless a wire name is no Python name. Each file of the spec
    becomes a module, since a dataclass takes a millisecond to make and few programs
    want all events.
    """
    components = cast(JsonObject, bundle.data["components"])
    schemas = Schemas(cast(dict[str, JsonObject], components["schemas"]))
    messages = cast(dict[str, JsonObject], components.get("messages") or {})
    groups: dict[str, list[Event]] = {}
    reached: dict[str, tuple[str, ...]] = {}
    homes: dict[str, str] = {}
    for name, message in sorted(
        ((name, each) for name, each in messages.items() if "x-event-id" in each),
        key=lambda pair: int(pair[1]["x-event-id"]),
    ):
        frame = schemas.shape(cast(JsonObject, message["payload"]))
        body = ref_name(frame.properties["msg"])
        assert body is not None, "lint: the msg of an event is a named schema"
        group = bundle.origins[("messages", name)][0].stem
        reached[body] = (body, *schemas.reachable(frame.properties["msg"]))
        for each in reached[body]:
            homes.setdefault(each, f"event_{group}")
        groups.setdefault(group, []).append(
            Event(
                id=int(message["x-event-id"]),
                name=name,
                payload_class=body,
                summary=SpecText(str(message.get("summary") or "")),
                description=SpecText(str(message.get("description") or "")),
                source=SpecText(str((message.get("x-source") or [""])[0])),
                since=tuple(since_of(message).items()),
                bound=SpecText(bound_of(message)) if bound_of(message) else None,
            )
        )
    homes |= dict.fromkeys(_needing_structs(schemas, list(homes)), MEMBERS)
    modules = tuple(
        EventModule(
            module=group,
            events=tuple(events),
            models=_by_home({event.payload_class for event in events}, homes),
        )
        for group, events in groups.items()
    )
    return BuiltEvents(modules, ModelPlan(schemas, homes, frozenset(homes), ()))


def _by_home(
    names: set[str], homes: dict[str, str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found: dict[str, list[str]] = {}
    for name in sorted(names):
        found.setdefault(homes[name], []).append(name)
    return tuple((home, tuple(names)) for home, names in sorted(found.items()))


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
