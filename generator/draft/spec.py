"""The spec as a draft needs it: which file holds a component, and which names are free."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, cast

from generator import pipeline
from generator.bundle import Bundle
from generator.draft.yaml_file import CannotPlace, SpecFile
from generator.ir.schemas import Schemas, json_content, ref_name
from generator.layout import Layout
from generator.lint.places import each_operation
from generator.lint.schema_names import is_class_name
from generator.load import JsonObject, Pointer, yaml_cache
from generator.names import pascal


class Place(NamedTuple):
    """A place in a file of the spec."""

    file: SpecFile
    pointer: Pointer

    @property
    def value(self) -> JsonObject:
        """Return the mapping that stands there, or an empty one."""
        return cast(JsonObject, self.file.find(self.pointer) or {})

    def below(self, *parts: str | int) -> Place:
        """Return a place inside this one."""
        return Place(self.file, (*self.pointer, *parts))


class DraftSpec:
    """The spec as it was read, and its files as they are being edited."""

    def __init__(self, repo: Path) -> None:
        """Read the spec of a checkout.

        Raises:
            SpecError: the spec is wrong as it is, so that nothing can be drafted.
        """
        self.layout = Layout(repo)
        with yaml_cache(self.layout.cache / "yaml.json"):
            read = pipeline.read(self.layout, lambda _: None)
        self.openapi, self.asyncapi, self.errors = (
            read.openapi,
            read.asyncapi,
            read.errors,
        )
        self.files: dict[Path, SpecFile] = {}
        self._added: dict[tuple[str, str], Place] = {}
        self.new_fields: set[tuple[str, str]] = set()
        self._taken = _class_names(self.openapi) | set(_names(self.asyncapi))
        self.operations = {
            str(operation["operationId"]): Place(self.file(file), pointer)
            for _, _, operation, file, pointer in each_operation(self.openapi)
        }
        self.schemas = Schemas(_schemas(self.openapi))
        self.event_schemas = Schemas(_schemas(self.asyncapi))

    def file(self, path: Path) -> SpecFile:
        """Return a file to be edited."""
        if path not in self.files:
            self.files[path] = SpecFile(path)
        return self.files[path]

    def new_file(self, path: Path, text: str) -> SpecFile:
        """Begin a file; what it holds has to be listed elsewhere."""
        self.files[path] = SpecFile(path, text)
        return self.files[path]

    def component(self, name: str, kind: str = "schemas") -> Place:
        """Return where a component stands.

        Raises:
            CannotPlace: there is no such component.
        """
        if (kind, name) in self._added:
            return self._added[kind, name]
        for bundle in (self.openapi, self.asyncapi):
            origin = bundle.origins.get((kind, name))
            if origin is not None:
                return Place(self.file(origin[0]), origin[1])
        raise CannotPlace(f"the spec has no {name!r}")

    def free(self, name: str) -> str:
        """Return a name for a new component, and keep it."""
        name = pascal(name)
        stem = name if is_class_name(name) else f"Observed{name}"
        made, number = stem, 2
        while made in self._taken:
            made, number = f"{stem}{number}", number + 1
        self._taken.add(made)
        return made

    def add_component(
        self, file: SpecFile, name: str, value: JsonObject, after: str | None = None
    ) -> None:
        """Write a new schema into a file.

        Raises:
            CannotPlace: the file has no schemas.
        """
        place = Place(file, ("components", "schemas"))
        file.add(place.pointer, name, value, after)
        self._added["schemas", name] = place.below(name)

    def fields(self, name: str) -> set[str]:
        """Return the fields of a schema, those it takes over and new ones included."""
        found: set[str] = set()
        for schemas in (self.schemas, self.event_schemas):
            if name in schemas.components:
                found |= set(schemas.shape(schemas.components[name]).properties)
        for part in self.parts(name):
            found |= set(cast(JsonObject, part.value.get("properties") or {}))
        return found

    def parts(self, name: str) -> list[Place]:
        """Return the places of a schema that are its own: itself and parts of allOf."""
        place = self.component(name)
        parts = cast(list[JsonObject], place.value.get("allOf") or [])
        return [place, *(place.below("allOf", index) for index in range(len(parts)))]

    def answers_only(self) -> set[str]:
        """Return the names of schemas that no request uses."""
        answered: set[str] = set()
        sent: set[str] = set()
        for _, _, operation, _, _ in each_operation(self.openapi):
            content = json_content(operation)
            if content is not None:
                own = ref_name(content)
                answered |= {*self.schemas.reachable(content), *([own] if own else [])}
            sent |= set(self.schemas.reachable(operation.get("requestBody") or {}))
        return answered - sent

    def changed(self) -> Iterator[SpecFile]:
        """Yield the files that are no longer as they were, by name."""
        for _, file in sorted(self.files.items()):
            if file.changed:
                yield file


def _schemas(bundle: Bundle) -> dict[str, JsonObject]:
    components = cast(JsonObject, bundle.data["components"])
    return cast(dict[str, JsonObject], components.get("schemas") or {})


def _names(bundle: Bundle) -> Iterator[str]:
    for kind, *names in bundle.origins:
        if kind in ("schemas", "messages"):
            yield names[0]


def _class_names(bundle: Bundle) -> set[str]:
    """Return what the package has as classes: those of pages and arguments, too."""
    taken = set(_names(bundle))
    for _, _, operation, _, _ in each_operation(bundle):
        taken.add(f"{pascal(str(operation['operationId']))}Request")
        answer = ref_name(json_content(operation) or {}) or ""
        stem = answer.removesuffix("Response")
        taken |= {f"{stem}{kind}" for kind in ("Page", "Download", "File")}
    return taken
