"""The spec several times over: each resource again under other names."""

from __future__ import annotations

from pathlib import Path
from typing import Any, cast

import yaml

from generator.load import load

# What all resources share, and the one whose paths are of another form.
_ONCE = {"common", "auth"}


def grow(spec: Path, times: int) -> None:
    """Make a spec so many times as big, in place.

    Args:
        spec: a folder as `spec/`; what `openapi/resources/` holds is multiplied.
        times: 1 leaves it as it is.
    """
    root = load(spec / "openapi/openapi.yaml").data
    resources = sorted((spec / "openapi/resources").glob("*.yaml"))
    tags = cast(list[dict[str, Any]], root["tags"])
    shared = {tag["name"]: tag for tag in tags}
    groups = cast(list[dict[str, Any]], root.get("x-tagGroups") or [])
    group_of = {name: group["tags"] for group in groups for name in group["tags"]}
    for number in range(2, times + 1):
        for path in resources:
            if path.stem in _ONCE:
                continue
            copy = _renamed(load(path).data, number)
            file = f"resources/{path.stem}_{number}.yaml"
            _write(spec / "openapi" / file, copy)
            for url, item in copy["paths"].items():
                root["paths"][url] = {"$ref": f"{file}#/paths/{url.replace('/', '~1')}"}
                for name in _tags(item):
                    if name not in shared:
                        shared[name] = {"name": name, "description": "Again."}
                        group_of.get(name.removesuffix(f"_{number}"), []).append(name)
    root["tags"] = list(shared.values())
    _write(spec / "openapi/openapi.yaml", root)


def _tags(item: dict[str, Any]) -> set[str]:
    return {tag for operation in item.values() for tag in operation.get("tags", ())}


def _renamed(data: dict[str, Any], number: int) -> dict[str, Any]:
    """Return a resource file with other paths, operations, tags and components."""
    return {
        "paths": {
            _path(url, number): _item(url, item, number)
            for url, item in (data.get("paths") or {}).items()
        },
        "components": {
            kind: {
                f"Again{number}{name}": _again(value, number)
                for name, value in entries.items()
            }
            for kind, entries in (data.get("components") or {}).items()
        },
    }


def _path(url: str, number: int) -> str:
    version, resource, *rest = url.strip("/").split("/")
    return "/" + "/".join([version, f"{resource}_{number}", *rest])


def _item(url: str, item: dict[str, Any], number: int) -> dict[str, Any]:
    resource = url.split("/")[2]
    copy = _again(item, number)
    for operation in copy.values():
        # It says the path again.
        name = operation["operationId"]
        operation["operationId"] = name.replace(resource, f"{resource}_{number}", 1)
    return copy


def _again(node: Any, number: int) -> Any:
    """Return a copy in which what names an operation, tag or component is renamed."""
    if isinstance(node, list):
        return [_again(each, number) for each in cast(list[Any], node)]
    if not isinstance(node, dict):
        return node
    result: dict[str, Any] = {}
    for name, value in cast(dict[str, Any], node).items():
        if name == "$ref" and isinstance(value, str):
            result[name] = _ref(value, number)
        elif name == "tags" and isinstance(value, list):
            result[name] = [f"{tag}_{number}" for tag in cast(list[str], value)]
        else:
            result[name] = _again(value, number)
    return result


def _ref(ref: str, number: int) -> str:
    file, _, place = ref.partition("#")
    if file.startswith("../") or file.removesuffix(".yaml") in _ONCE:
        return ref
    other = f"{file.removesuffix('.yaml')}_{number}.yaml" if file else ""
    parent, _, name = place.rpartition("/")
    return f"{other}#{parent}/Again{number}{name}"


def _write(path: Path, data: dict[str, Any]) -> None:
    text = yaml.dump(data, Dumper=yaml.CSafeDumper, sort_keys=False, width=120)
    path.write_text(text, encoding="utf-8")
