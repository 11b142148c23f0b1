"""Gives long enums a name of their own.

A signature with thirteen literals in it is no longer read; `CdrSortBy` is. The
names are for Python only: the published document keeps the enums where they are.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import cast

from generator.ir.schemas import PREFIX
from generator.load import JsonObject
from generator.names import pascal

_SHORT = 40  # characters of the values; what is shorter stays in its line


@dataclass(slots=True)
class EnumNames:
    """Names handed out so far; new components are added to `components`."""

    components: dict[str, JsonObject]
    modules: dict[str, str]
    _known: dict[tuple[str, str], str] = field(
        default_factory=dict[tuple[str, str], str]
    )

    def in_object(self, module: str, owner: str, schema: JsonObject) -> JsonObject:
        """Return the object schema with references in place of its long enums."""
        result = dict(schema)
        if "properties" in schema:
            result["properties"] = {
                wire: self.in_property(module, owner, wire, value)
                for wire, value in cast(
                    dict[str, JsonObject], schema["properties"]
                ).items()
            }
        if "allOf" in schema:
            parts = cast(list[JsonObject], schema["allOf"])
            result["allOf"] = [self.in_object(module, owner, part) for part in parts]
        return result

    def in_property(
        self, module: str, owner: str, wire: str, schema: JsonObject
    ) -> JsonObject:
        """Return the property with a reference in place of a long enum."""
        if schema.get("type") == "array" and "items" in schema:
            items = self.in_property(module, owner, wire, schema["items"])
            return {**schema, "items": items}
        values = _values(schema)
        if values is None or len(repr(values)) <= _SHORT:
            return schema
        own = {k: schema[k] for k in ("type", "enum", "anyOf") if k in schema}
        rest = {k: v for k, v in schema.items() if k not in own}
        name = self._name(module, owner, wire, own)
        return {"$ref": PREFIX + name, **rest}

    def _name(self, module: str, owner: str, wire: str, own: JsonObject) -> str:
        key = (module, json.dumps(own, sort_keys=True))
        if key in self._known:
            return self._known[key]
        plain = pascal(module) + pascal(wire)
        stem = owner.removesuffix("Request").removesuffix("Response") + pascal(wire)
        for name in (plain, f"{plain}Input", stem, f"{stem}Input", f"{stem}Value"):
            if name not in self.components and name not in self.modules:
                break
        else:
            raise ValueError(f"no free name for the enum {wire!r} of {owner}")
        self._known[key] = name
        self.components[name] = own
        self.modules[name] = module
        return name


def is_enum(schema: JsonObject) -> bool:
    """Return whether a component is an enum that was given a name."""
    return _values(schema) is not None


def _values(schema: JsonObject) -> list[object] | None:
    if "enum" in schema:
        return cast(list[object], schema["enum"])
    parts = cast(list[JsonObject], schema.get("anyOf") or [])
    if len(parts) == 2 and "enum" in parts[0]:
        return cast(list[object], parts[0]["enum"])
    return None
