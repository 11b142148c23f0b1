"""JSON Schema of an argument to the type that a caller sees."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from generator.escaping import literal
from generator.ir.argument_forms import TIME_FORMS, with_alternatives
from generator.ir.enum_names import is_enum
from generator.ir.schemas import Schemas, ref_name
from generator.load import JsonObject

_SCALARS = {
    "string": "str",
    "integer": "int",
    "number": "float",
    "boolean": "bool",
    "object": "Mapping[str, Any]",
}
FILE = "FileContent"


@dataclass(slots=True)
class Annotations:
    """Writes annotations and collects what they need to import."""

    schemas: Schemas
    modules: dict[str, str]
    own: str
    models: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    typing_names: set[str] = field(default_factory=set[str])
    abc_names: set[str] = field(default_factory=set[str])
    datetime_names: set[str] = field(default_factory=set[str])
    files: bool = False

    def of(self, schema: JsonObject) -> str:
        """Return the annotation; unions keep the spec's order, without duplicates."""
        return " | ".join(dict.fromkeys(self._alternatives(schema)))

    def argument(self, schema: JsonObject, form: str | None) -> str:
        """Return the annotation of an argument, with what its marks allow on top."""
        more: list[str] = []
        if form is not None:
            more += ["int"] if form == "unix-seconds-text" else []
            more += TIME_FORMS[form].types
            self.datetime_names.update(TIME_FORMS[form].types)
        if schema.get("x-separator"):
            self.abc_names.add("Sequence")
            more.append("Sequence[str | int]")
        return with_alternatives(self.of(schema), *more)

    def use(self, name: str) -> str:
        """Note that a model class is named in a signature; return how it is named."""
        home = self.modules[name]
        self.models.setdefault(home, set()).add(name)
        return f"models.{name}" if home == self.own else name

    def _alternatives(self, schema: JsonObject) -> list[str]:
        name = ref_name(schema)
        if name is not None:
            target = self.schemas.components[name]
            if _is_object(target):
                self.abc_names.add("Mapping")
                self.typing_names.add("Any")
                return [self.use(name), "Mapping[str, Any]"]
            if is_enum(target):
                return [self.use(name)]
            return self._alternatives(target)
        if schema.get("format") == "binary":
            self.files = True
            return [FILE]
        for key in ("anyOf", "oneOf"):
            if key in schema:
                choices: list[str] = []
                for part in cast(list[JsonObject], schema[key]):
                    choices += self._alternatives(part)
                return choices
        if schema.get("allOf"):
            first = cast(list[JsonObject], schema["allOf"])[0]
            return self._alternatives(first)
        if "enum" in schema:
            values = cast(list[object], schema["enum"])
            if set(values) == {0, 1}:
                return ["bool", self._literal(values)]
            return [self._literal(values)]
        kinds = schema.get("type")
        if isinstance(kinds, list):
            parts: list[str] = []
            for kind in cast(list[str], kinds):
                parts += self._alternatives({**schema, "type": kind})
            return parts
        if kinds == "null":
            return ["None"]
        if kinds == "array":
            self.abc_names.add("Sequence")
            inner = self.of(cast(JsonObject, schema.get("items") or {}))
            return [f"Sequence[{inner}]"]
        if kinds in _SCALARS:
            text = _SCALARS[kinds]
            if kinds == "object":
                self.abc_names.add("Mapping")
                self.typing_names.add("Any")
            return [text]
        self.typing_names.add("Any")
        return ["Any"]

    def _literal(self, values: list[object]) -> str:
        self.typing_names.add("Literal")
        return f"Literal[{', '.join(literal(value) for value in values)}]"


def _is_object(schema: JsonObject) -> bool:
    return schema.get("type") == "object" or "properties" in schema
