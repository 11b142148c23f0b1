"""Endpoints that answered and that the spec lacks."""

from __future__ import annotations

from typing import cast

from generator.draft.drafting import Drafting
from generator.draft.infer import Inference
from generator.draft.layout_of_yaml import block
from generator.draft.spec import Place
from generator.draft.yaml_file import CannotPlace, SpecFile
from generator.lint.operation_ids import expected_id
from generator.lint.shape import is_path
from generator.load import JsonObject
from generator.names import pascal
from generator.runtime.drift.findings import Finding
from generator.runtime.record.lines import Exchange

_PAGING = ("page", "page_size")
_ENVELOPE_FIELDS = (
    "errcode",
    "errmsg",
    "submsg",
    "invalid_param_list",
    "duplicate_field_list",
)
_COMMON = "../common.yaml#/components"


def draft_operation(drafting: Drafting, finding: Finding) -> None:
    """Write an endpoint that answered a probe: its path, its answer, its lines.

    Raises:
        CannotPlace: the recording has no answer of it, or its path is none of this API.
    """
    name = finding.operation or ""
    path = name[name.index("/") :] if "/" in name else ""
    exchanges = drafting.seen.exchanges(None, path)
    good = [
        each
        for each in exchanges
        if str(cast(JsonObject, each.answer).get("errcode")) in ("0", "1")
    ]
    if not good:
        raise CannotPlace("no answer of it is in the recording that tells its fields")
    if not is_path(path):
        raise CannotPlace(f"{path} has another form than the paths of this API")
    operation_id = expected_id(path)
    if operation_id in drafting.spec.operations:
        return
    parts = path.strip("/").split("/")[1:]
    resource = parts[0] if len(parts) == 2 else "auth"
    made = drafting.inference()
    answer = drafting.spec.free(f"{pascal(operation_id)}Response")
    fields = _fields(made, good, answer)
    node = _operation(drafting, path, good, resource, answer, fields)
    schema = _answer(drafting, fields)
    item = {good[0].method.lower(): node}
    file = _write(drafting, resource, path, item, answer, schema)
    drafting.write_schemas(file, made, after=answer)
    _list(drafting, path, file)
    _no_sibling(drafting, resource, parts[-1])
    at = Place(file, ("paths", path, good[0].method.lower()))
    drafting.spec.operations[operation_id] = at
    drafting.touched.add(operation_id)
    drafting.done(f"{good[0].method} {path}: new endpoint, {operation_id}", file)


def _fields(made: Inference, good: list[Exchange], answer: str) -> JsonObject:
    bodies = [
        {k: v for k, v in each.answer.items() if k not in _ENVELOPE_FIELDS}
        for each in good
    ]
    return made.properties(bodies, answer.removesuffix("Response"))


def _answer(drafting: Drafting, fields: JsonObject) -> JsonObject:
    envelope: JsonObject = {"$ref": f"{_COMMON}/schemas/Envelope"}
    described = drafting.evidence.unexplained()
    if not fields:
        return {"description": described, "allOf": [envelope]}
    own = {"type": "object", "properties": fields}
    return {"description": described, "allOf": [envelope, own]}


def _operation(
    drafting: Drafting,
    path: str,
    good: list[Exchange],
    resource: str,
    answer: str,
    fields: JsonObject,
) -> JsonObject:
    evidence = drafting.evidence
    sent: dict[str, list[object]] = {}
    for each in good:
        for wire, value in each.query.items():
            sent.setdefault(wire, []).append(value)
    shown = path.strip("/").partition("/")[2]
    node: JsonObject = {
        "operationId": expected_id(path),
        "summary": f"Ask {shown}",
        "description": (
            f"Answers on {evidence.words()}. No page of the vendor was seen, so what it is"
            " for is not known."
        ),
        "tags": [resource],
        "x-source": [evidence.source()],
        "x-observed": evidence.mark(),
        "x-coverage": "partial",
        "x-coverage-note": (
            "Known from a recording; arguments and fields that it does not show are missing."
        ),
        "x-editions": [],
        "x-safe": True,
    }
    paging = _pagination(sent, fields)
    if paging is not None:
        node["x-pagination"] = paging
    if "download_resource_url" in fields:
        node["x-download"] = {"url": "download_resource_url"} | (
            {"file": "file"} if "file" in fields else {}
        )
    if sent:
        node["parameters"] = [_parameter(drafting, *each) for each in sent.items()]
    schema = {"schema": {"$ref": f"#/components/schemas/{answer}"}}
    node["responses"] = {
        "200": {"description": "Result", "content": {"application/json": schema}}
    }
    return node


def _pagination(
    sent: dict[str, list[object]], fields: JsonObject
) -> JsonObject | bool | None:
    if not set(_PAGING) <= set(sent):
        return None
    for wire, schema in fields.items():
        if "$ref" in cast(JsonObject, schema.get("items") or {}):
            found: JsonObject = {"page": "page", "size": "page_size", "items": wire}
            total = {"total": "total_number"} if "total_number" in fields else {}
            return found | total
    return False


def _parameter(drafting: Drafting, wire: str, values: list[object]) -> JsonObject:
    shared = {"page": "Page", "page_size": "PageSize"}.get(wire)
    if shared is not None:
        return {"$ref": f"{_COMMON}/parameters/{shared}"}
    schema = drafting.inference().property(wire, values, "Query")
    parameter: JsonObject = {
        "name": wire,
        "in": "query",
        "description": drafting.evidence.unexplained(),
    }
    for mark in ("x-secret", "x-python-name"):
        if mark in schema:
            parameter[mark] = schema.pop(mark)
    return {**parameter, "x-observed": drafting.evidence.mark(), "schema": schema}


def _write(
    drafting: Drafting,
    resource: str,
    path: str,
    item: JsonObject,
    answer: str,
    schema: JsonObject,
) -> SpecFile:
    spec = drafting.spec
    where = spec.layout.openapi.parent / "resources" / f"{resource}.yaml"
    if where.exists() or where in spec.files:
        file = spec.file(where)
        file.add(("paths",), path, item)
        spec.add_component(file, answer, schema)
        return file
    lines = [
        "paths:",
        "",
        *block({path: item}, 2),
        "",
        "components:",
        "  schemas:",
        "",
        *block({answer: schema}, 4),
    ]
    file = spec.new_file(where, "\n".join(lines) + "\n")
    _new_tag(drafting, resource)
    return file


def _list(drafting: Drafting, path: str, file: SpecFile) -> None:
    root = drafting.spec.file(drafting.spec.layout.openapi)
    relative = file.path.relative_to(root.path.parent).as_posix()
    escaped = path.replace("~", "~0").replace("/", "~1")
    family = path.rsplit("/", 1)[0] + "/"
    listed = [each for each in cast(JsonObject, root.find(("paths",)))]
    same = [each for each in listed if each.startswith(family)]
    value = {"$ref": f"{relative}#/paths/{escaped}"}
    root.add(("paths",), path, value, same[-1] if same else None)


def _new_tag(drafting: Drafting, resource: str) -> None:
    """Make the tag of a new resource, and put it into the last group."""
    root = drafting.spec.file(drafting.spec.layout.openapi)
    if any(tag.get("name") == resource for tag in root.find(("tags",))):
        return
    shown = resource.replace("_", " ").capitalize()
    described = drafting.evidence.unexplained()
    tag = {"name": resource, "x-displayName": shown, "description": described}
    root.append(("tags",), tag)
    groups = cast(list[JsonObject], root.find(("x-tagGroups",)) or [])
    if groups:
        root.append(("x-tagGroups", len(groups) - 1, "tags"), resource)


def _no_sibling(drafting: Drafting, resource: str, verb: str) -> None:
    """Take an endpoint out of those that a resource is said to lack."""
    root = drafting.spec.file(drafting.spec.layout.openapi)
    for index, tag in enumerate(cast(list[JsonObject], root.find(("tags",)))):
        gaps = cast(JsonObject, tag.get("x-siblings") or {})
        if tag.get("name") == resource and verb in gaps:
            at = ("tags", index, "x-siblings")
            root.remove((*at, verb) if len(gaps) > 1 else at)
