"""Multi-file spec to one document with local references only."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast

from generator.load import Document, JsonObject, LoadError, Pointer, load
from generator.problems import Problem, SpecError, pointer_text, unreadable
from generator.references import HOLDERS, references


# By identity: what is asked of all of it is remembered by who asks.
@dataclass(frozen=True, slots=True, eq=False)
class Bundle:
    """One document, and where each of its components and paths was written."""

    data: JsonObject
    files: dict[Path, Document]
    origins: dict[tuple[str, ...], tuple[Path, Pointer]]
    """("schemas", "ExtensionListItem") or ("paths", "/v1.0/..") to its place."""


@dataclass(slots=True)
class _Bundler:
    root: Path
    referable: tuple[str, ...] = ("components",)
    files: dict[Path, Document] = field(default_factory=dict[Path, Document])
    problems: list[Problem] = field(default_factory=list[Problem])
    components: dict[str, JsonObject] = field(default_factory=dict[str, JsonObject])
    origins: dict[tuple[str, ...], tuple[Path, Pointer]] = field(
        default_factory=dict[tuple[str, ...], tuple[Path, Pointer]]
    )
    pending: list[Path] = field(default_factory=list[Path])
    unread: set[Path] = field(default_factory=set[Path])
    targets: dict[tuple[Path, str], Document] = field(
        default_factory=dict[tuple[Path, str], Document]
    )
    """The file that a name leads to, seen from another; right ones only."""

    def document(self, path: Path) -> Document:
        if path not in self.files:
            self.files[path] = load(path)
            self.pending.append(path)
        return self.files[path]

    def referred(self, source: Document, pointer: Pointer, ref: str) -> Document | None:
        """Return the file of a reference, or None and note a problem."""
        file = ref.partition("#")[0]
        if not file:
            return source
        known = self.targets.get((source.path, file))
        if known is not None:
            return known
        target = Path(os.path.normpath(source.path.parent / file))
        if "://" in file or self.root / "spec" not in target.parents:
            self.problems.append(
                Problem(
                    source.path,
                    pointer,
                    f"{ref!r} leaves the spec",
                    "a file of this spec: bundles hold local references only",
                )
            )
            return None
        if not target.is_file():
            self.problems.append(
                Problem(
                    source.path,
                    pointer,
                    f"{ref!r}: there is no file {target.name}",
                    "the path of a file, seen from this one",
                )
            )
            return None
        found = self.readable(target)
        if found is not None:
            self.targets[(source.path, file)] = found
        return found

    def readable(self, path: Path) -> Document | None:
        """Return the file, or None and note its one problem."""
        if path in self.unread:
            return None
        try:
            return self.document(path)
        except LoadError as error:
            self.unread.add(path)
            self.problems.append(unreadable(error))
            return None

    def mapping(self, document: Document, pointer: Pointer) -> JsonObject:
        """Return the mapping at a place; if it is none, note that and return {}."""
        value = find(document.data, pointer)
        if value is None or isinstance(value, dict):
            return cast(JsonObject, value or {})
        self.problems.append(
            Problem(document.path, pointer, f"{pointer[-1]} is no mapping", "name: ...")
        )
        return {}

    def take_components(self, document: Document) -> None:
        """Register the components of a file under their plain names."""
        for kind in self.mapping(document, ("components",)):
            for name, value in self.mapping(document, ("components", kind)).items():
                here = (document.path, ("components", kind, name))
                if _is_alias(value, kind, name):
                    # A root lists its parts as `Name: {$ref: part.yaml#/...Name}`.
                    self.localize(document, here[1], value)
                    continue
                known = self.origins.get((kind, name))
                if known is not None:
                    self.problems.append(
                        Problem(
                            document.path,
                            here[1],
                            f"the name {name!r} is also used in {known[0].name}",
                            "a name that is unique over all files, such as "
                            f"{document.path.stem.title().replace('_', '')}{name}",
                        )
                    )
                    continue
                self.origins[(kind, name)] = here
                bucket = self.components.setdefault(kind, {})
                bucket[name] = None  # keeps the order of the files
                bucket[name] = self.localize(document, here[1], value)

    def localize(self, document: Document, pointer: Pointer, value: object) -> Any:
        """Return a copy of the value in which each `$ref` points into the bundle."""
        if isinstance(value, dict):
            mapping = cast(JsonObject, value)
            result: JsonObject = {}
            for key, child in mapping.items():
                if type(child) in HOLDERS:
                    result[key] = self.localize(document, (*pointer, key), child)
                elif key == "$ref" and isinstance(child, str):
                    result[key] = self.local_ref(document, (*pointer, key), child)
                else:
                    result[key] = child
            return result
        if isinstance(value, list):
            return [
                self.localize(document, (*pointer, index), child)
                for index, child in enumerate(cast(list[object], value))
            ]
        return value

    def local_ref(self, document: Document, pointer: Pointer, ref: str) -> str:
        target = self.referred(document, pointer, ref)
        if target is None:
            return ref
        parts = pointer_of(ref)
        if find(target.data, parts) is None:
            beside = find(target.data, parts[:-1])
            near = (
                sorted(cast(JsonObject, beside))[:8] if isinstance(beside, dict) else []
            )
            self.problems.append(
                Problem(
                    document.path,
                    pointer,
                    f"{ref!r} points at nothing",
                    self.elsewhere(document, parts)
                    or (
                        f"one of {', '.join(near)}" if near else "an existing component"
                    ),
                )
            )
            return ref
        component = parts[0] == "components"
        if parts[0] not in self.referable or (component and len(parts) != 3):
            self.problems.append(
                Problem(
                    document.path,
                    pointer,
                    f"{ref!r} does not point at a component",
                    "a reference to #/components/<kind>/<name>",
                )
            )
        return "#" + pointer_text(parts)

    def elsewhere(self, document: Document, parts: Pointer) -> str | None:
        """Return a reference to a component of that name in another file."""
        for path, other in self.files.items():
            if find(other.data, parts) is not None:
                file = Path(os.path.relpath(path, document.path.parent)).as_posix()
                return f"{file}#{pointer_text(parts)}"
        return None

    def drain(self) -> None:
        while self.pending:
            self.take_components(self.files[self.pending.pop(0)])


def _is_alias(value: object, kind: str, name: str) -> bool:
    if not isinstance(value, dict):
        return False
    mapping = cast(JsonObject, value)
    return list(mapping) == ["$ref"] and str(mapping["$ref"]).endswith(
        f"#/components/{kind}/{name}"
    )


@cache
def pointer_of(ref: str) -> tuple[str, ...]:
    """Return the JSON pointer behind the `#` of a reference, in parts."""
    return tuple(
        part.replace("~1", "/").replace("~0", "~")
        for part in ref.partition("#")[2].strip("/").split("/")
    )


def find(data: object, pointer: Pointer) -> object | None:
    """Return the value at a pointer, or None."""
    node: object = data
    for part in pointer:
        if isinstance(node, dict):
            node = cast(JsonObject, node).get(str(part))
        elif isinstance(node, list) and str(part).isdigit():
            items = cast(list[object], node)
            node = items[int(part)] if int(part) < len(items) else None
        else:
            return None
        if node is None:
            return None
    return node


def _root(bundler: _Bundler, path: Path) -> Document:
    document = bundler.readable(path)
    if document is None:
        raise SpecError(bundler.problems, bundler.root)
    return document


def bundle_openapi(root_file: Path, repo: Path) -> Bundle:
    """Return the OpenAPI document of the spec.

    Raises:
        SpecError: with all problems of its references and names.
    """
    bundler = _Bundler(repo)
    root = _root(bundler, root_file)
    paths: JsonObject = {}
    for url in bundler.mapping(root, ("paths",)):
        here: Pointer = ("paths", url)
        item = bundler.mapping(root, here)
        ref = item.get("$ref")
        if not isinstance(ref, str):
            paths[url] = bundler.localize(root, here, item)
            bundler.origins[("paths", url)] = (root.path, here)
            continue
        document = bundler.referred(root, here, ref)
        if document is None:
            continue
        file, pointer = ref.partition("#")[0], pointer_of(ref)
        found = find(document.data, pointer)
        if found is None:
            bundler.problems.append(
                Problem(
                    root.path,
                    here,
                    f"{ref!r} points at nothing",
                    f"{file}#/paths/<path> of a path in that file",
                )
            )
            continue
        if pointer[-1] != url:
            bundler.problems.append(
                Problem(
                    root.path,
                    here,
                    f"the path {url!r} refers to {pointer[-1]!r}",
                    "the same path on both sides",
                )
            )
        bundler.origins[("paths", url)] = (document.path, pointer)
        paths[url] = bundler.localize(document, pointer, found)
    for path in sorted(root_file.parent.rglob("*.yaml")):
        bundler.readable(path)
    listed = bundler.mapping(root, ("paths",))
    for document in list(bundler.files.values()):
        file = Path(os.path.relpath(document.path, root_file.parent)).as_posix()
        for url in bundler.mapping(document, ("paths",)):
            if url not in listed:
                place = pointer_text(("paths", url))
                bundler.problems.append(
                    Problem(
                        document.path,
                        ("paths", url),
                        "no entry of the root refers to this path",
                        f"{url}: {{$ref: '{file}#{place}'}} below paths in"
                        f" {root_file.name}",
                    )
                )
    bundler.drain()
    return _finish(bundler, root, {"paths": paths})


def bundle_asyncapi(root_file: Path, repo: Path) -> Bundle:
    """Return the AsyncAPI document of the spec.

    Raises:
        SpecError: with all problems of its references and names.
    """
    # Operations name the messages of a channel, channels the servers they are on.
    bundler = _Bundler(repo, ("components", "channels", "servers"))
    root = _root(bundler, root_file)
    rest: JsonObject = {}
    for key in ("channels", "operations", "servers"):
        if key in root.data:
            rest[key] = bundler.localize(root, (key,), root.data[key])
            for name in bundler.mapping(root, (key,)):
                bundler.origins[(key, name)] = (root.path, (key, name))
    for path in sorted((root_file.parent / "events").glob("*.yaml")):
        bundler.readable(path)
    bundler.drain()
    bundle = _finish(bundler, root, rest)
    _drop_unused(bundle, root_file.parent)
    return bundle


def _drop_unused(bundle: Bundle, folder: Path) -> None:
    """Leave out what came along with a referenced OpenAPI file and nobody uses."""
    components = cast(dict[str, JsonObject], bundle.data["components"])
    used: set[tuple[str, str]] = set()
    stack: list[object] = [
        {key: value for key, value in bundle.data.items() if key != "components"}
    ]
    for kind, entries in components.items():
        for name, value in entries.items():
            if folder in bundle.origins[(kind, name)][0].parents:
                used.add((kind, name))
                stack.append(value)
    while stack:
        for ref in references(stack.pop()):
            parts = pointer_of(ref)
            if len(parts) > 2 and parts[0] == "components":
                kind, name = parts[1:3]
                if (kind, name) not in used:
                    used.add((kind, name))
                    stack.append((components.get(kind) or {}).get(name))
    for kind in list(components):
        components[kind] = {
            name: value
            for name, value in components[kind].items()
            if (kind, name) in used
        }
        if not components[kind]:
            del components[kind]


def _finish(bundler: _Bundler, root: Document, parts: JsonObject) -> Bundle:
    if bundler.problems:
        raise SpecError(bundler.problems, bundler.root)
    data: JsonObject = {}
    for key, value in root.data.items():
        if key == "components":
            continue
        data[key] = parts.get(key, value)
    data["components"] = {
        kind: dict(sorted(entries.items()))
        for kind, entries in sorted(bundler.components.items())
    }
    return Bundle(data, bundler.files, bundler.origins)
