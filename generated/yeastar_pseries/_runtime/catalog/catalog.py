# Made by `make generate` from generator/runtime/catalog/catalog.py; edits are lost.
"""The catalog: operations by name, as the package's own spec has them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import Any, cast

import msgspec

from ..exceptions import ConfigurationError
from .docs import parsed
from .fields import KnownFields
from .infos import Docs, OperationInfo, ResourceInfo
from .reading import answer_schema, body_schema, dotted, operation_info
from .schemas import Json, Schemas
from .search import search

_SPEC = "_spec.json"
_METHODS = ("get", "post")


class Catalog:
    """Every operation of the API.

    Iterating gives the operations in the order of the vendor's manual.

    Args:
        spec: the parsed `_spec.json`.
        package: the name of the package that has the classes.
    """

    def __init__(self, spec: Json, package: str) -> None:
        openapi = cast(Json, spec["openapi"])
        self._package = package
        self._openapi = openapi
        self._schemas = Schemas(openapi)
        # All of them together take a tenth of a second, so each is made when asked for.
        self._made: dict[str, OperationInfo] = {}
        self._nodes = {
            dotted(path): (path, method, cast(Json, item[method]))
            for path, item in cast(Json, openapi["paths"]).items()
            for method in _METHODS
            if method in item
        }

    def __iter__(self) -> Iterator[OperationInfo]:
        return map(self._operation, self._nodes)

    def __len__(self) -> int:
        return len(self._nodes)

    @property
    def summaries(self) -> Mapping[str, str]:
        """Name of each operation to what it does, in a line."""
        return {
            name: str(node.get("summary") or "")
            for name, (_, _, node) in self._nodes.items()
        }

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and self._found(name) is not None

    def __getitem__(self, name: str) -> OperationInfo:
        """Return an operation.

        Args:
            name: `extension.list`, `extension/list`, an operationId or a path.

        Raises:
            ConfigurationError: there is no such operation; names those that are near.
        """
        found = self._found(name)
        if found is None:
            near = ", ".join(each.name for each in self.search(name)[:3])
            hint = f"; near: {near}" if near else ""
            raise ConfigurationError(f"there is no operation {name[:80]!r}{hint}")
        return found

    @property
    def resources(self) -> tuple[ResourceInfo, ...]:
        """The resources, in the order of the vendor's manual."""
        tags = {
            str(each["name"]): each
            for each in cast("list[Json]", self._openapi.get("tags") or [])
        }
        groups = {
            str(tag): str(group["name"])
            for group in cast("list[Json]", self._openapi.get("x-tagGroups") or [])
            for tag in group["tags"]
        }
        names: dict[str, list[str]] = {}
        for each in self._nodes:
            names.setdefault(each.rpartition(".")[0], []).append(each)
        return tuple(
            self._resource(name, tuple(operations), tags, groups)
            for name, operations in names.items()
        )

    def search(self, text: str, *, texts: bool = False) -> list[OperationInfo]:
        """Return the operations that fit some words, best first.

        Args:
            text: words, or a name or a path.
            texts: also look into the docstrings, which loads all resources (a third of
                a second, once).
        """
        if not texts:
            return search(self, text)
        return search(self, text, lambda each: self.docs(each).description)

    def docs(self, operation: OperationInfo) -> Docs:
        """Return what the docstring of an operation's method tells.

        Loads the resource.
        """
        method = getattr(self.resource_class(operation.resource), operation.verb, None)
        return parsed(method.__doc__ if method is not None else None)

    def resource_class(self, name: str, *, asynchronous: bool = False) -> type[Any]:
        """Return the generated class of a resource.

        Args:
            name: `extension`, `v2.cdr`.
            asynchronous: that of `AsyncClient`.
        """
        root = import_module(self._package)
        found: Any = root.AsyncClient if asynchronous else root.Client
        for part in name.split("."):
            found = getattr(found, part)
        return cast("type[Any]", found)

    def arguments_schema(self, operation: OperationInfo) -> dict[str, Any]:
        """Return a JSON Schema of all arguments, with what the docstring says of them."""
        docs = self.docs(operation)
        nodes = self._argument_nodes(operation)
        properties: dict[str, Any] = {}
        for each in operation.parameters:
            schema = self._schemas.written(nodes[each.name])
            told = docs.parameters.get(each.keyword, "")
            if told:
                schema["description"] = told
            if each.secret:
                schema["writeOnly"] = True
            properties[each.name] = schema
        needed = [each.name for each in operation.parameters if each.required]
        return {"type": "object", "properties": properties, "required": needed}

    def answer_schema(self, operation: OperationInfo) -> dict[str, Any]:
        """Return a JSON Schema of the answer."""
        return self._schemas.written(answer_schema(self._nodes[operation.name][2]))

    def row_fields(self, operation: OperationInfo) -> tuple[str, ...]:
        """Return the names of the fields of a row, in the order of the spec.

        () for an operation that does not page.
        """
        return self.fields(operation).names() if operation.kind == "page" else ()

    def fields(self, operation: OperationInfo) -> KnownFields:
        """Return the fields of what an operation gives: of a row, or of the answer."""
        answer = answer_schema(self._nodes[operation.name][2])
        several = bool(operation.forms)
        return KnownFields(self._schemas, answer, operation.rows, several)

    def secret_fields(self, operation: OperationInfo) -> frozenset[str]:
        """Return the names of secret fields, of arguments and answer, at any depth.

        For `redact_value`, which knows the names that are always secret by itself.
        """
        node = self._nodes[operation.name][2]
        names = {each.name for each in operation.parameters if each.secret}
        body = body_schema(node)
        if body is not None:
            names |= self._schemas.secrets(body[1])
        return self._schemas.secrets(answer_schema(node)) | names

    def _argument_nodes(self, operation: OperationInfo) -> dict[str, Json]:
        node = self._nodes[operation.name][2]
        body = body_schema(node)
        if body is not None:
            return self._schemas.properties(body[1])
        given = (self._schemas.resolve(each) for each in node.get("parameters") or ())
        return {str(each["name"]): each.get("schema") or {} for each in given}

    def _operation(self, name: str) -> OperationInfo:
        found = self._made.get(name)
        if found is None:
            found = self._made[name] = operation_info(self._schemas, *self._nodes[name])
        return found

    def _found(self, name: str) -> OperationInfo | None:
        plain = name.strip("/").replace("/", ".")
        for known in (name, plain):
            if known in self._nodes:
                return self._operation(known)
        for known, (path, _, node) in self._nodes.items():
            if name in (path, node["operationId"]):
                return self._operation(known)
        return None

    def _resource(
        self,
        name: str,
        operations: tuple[str, ...],
        tags: Mapping[str, Json],
        groups: Mapping[str, str],
    ) -> ResourceInfo:
        told = self._nodes[operations[0]][2].get("tags") or [""]
        tag = tags.get(str(told[0])) or {}
        return ResourceInfo(
            name=name,
            title=str(tag.get("x-displayName") or name),
            summary=str(tag.get("description") or ""),
            group=groups.get(str(told[0]), ""),
            operations=operations,
        )


@cache
def load_catalog() -> Catalog:
    """Return the catalog of this package; made once for the process."""
    package = __name__.partition("._runtime")[0]
    content = files(package).joinpath(_SPEC).read_bytes()
    return Catalog(msgspec.json.decode(content), package)
