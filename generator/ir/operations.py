"""Operations of the bundle to IR: methods, descriptors, resources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import cast

from msgspec.structs import replace

from generator.bundle import Bundle
from generator.escaping import SpecText
from generator.ir.annotations import Annotations
from generator.ir.argument_forms import TIME_FORMS, time_form
from generator.ir.calls import call_rules, follow_of
from generator.ir.enum_names import EnumNames
from generator.ir.leads import leads_of
from generator.ir.meanings import meanings_of
from generator.ir.model_plan import ModelPlan
from generator.ir.nodes import (
    Argument,
    CallRules,
    Follow,
    ModelImports,
    Operation,
    OperationModule,
    Paging,
    Poll,
    Resource,
)
from generator.ir.requests import SELECTOR, Request, operations, request_of
from generator.ir.schemas import Schemas, json_content, ref_name
from generator.ir.since import bound_of, since_of, words
from generator.load import JsonObject
from generator.names import argument_name, constant, identifier, pascal

# What a listing asks for when the PBX insists on a page but the caller does not.
_PAGE_DEFAULTS = {"page": "1", "size": "100"}


@dataclass(slots=True)
class _Group:
    """One resource of one API version while it is put together."""

    version: str
    wire: str
    spec_module: str
    annotations: Annotations
    operations: list[Operation] = field(default_factory=list[Operation])


@dataclass(frozen=True, slots=True)
class Built:
    """The operations side of the package."""

    resources: tuple[Resource, ...]
    v2_resources: tuple[Resource, ...]
    root: Resource | None
    modules: tuple[OperationModule, ...]
    plan: ModelPlan
    calls: CallRules | None


def build_operations(bundle: Bundle) -> Built:
    """Return all resources, in the order of the spec."""
    data = bundle.data
    modules = {
        name: bundle.origins[("schemas", name)][0].stem
        for name in cast(JsonObject, data["components"]["schemas"])
    }
    # A copy: what is renamed for Python does not reach the published document.
    components = dict(cast(dict[str, JsonObject], data["components"]["schemas"]))
    enums = EnumNames(components, modules)
    for name, module in list(modules.items()):
        components[name] = enums.in_object(module, name, components[name])
    schemas = Schemas(components)
    groups: dict[tuple[str, str], _Group] = {}
    read: set[str] = set()
    answers: set[str] = set()
    requests: list[tuple[str, Request]] = []
    descriptor_models: dict[str, dict[str, set[str]]] = {}
    descriptors: dict[str, list[Operation]] = {}
    for path, method, operation in operations(data):
        module = bundle.origins[("paths", path)][0].stem
        _, version, *parts = path.split("/")
        wire = parts[0] if len(parts) > 1 else ""
        group = groups.setdefault(
            (version, wire),
            _Group(version, wire, module, Annotations(schemas, modules, module)),
        )
        content = json_content(operation)
        assert content is not None
        read |= set(schemas.reachable(content))
        answers |= set(schemas.extended(content))
        request = request_of(data, schemas, operation)
        if request is not None:
            request = replace(
                request, schema=enums.in_object(module, request.name, request.schema)
            )
            requests.append((module, request))
            modules.setdefault(request.name, module)
        follow = follow_of(operation, data)
        node = _operation(
            path, method, operation, request, content, group.annotations, follow
        )
        group.operations.append(node)
        descriptors.setdefault(module, []).append(node)
        used = descriptor_models.setdefault(module, {})
        for name in (node.response_class, node.arguments_class):
            if name is not None:
                used.setdefault(modules[name], set()).add(name)
        for variant in _variants(operation, node):
            group.operations.append(variant)
    plan = ModelPlan(
        schemas, modules, frozenset(read), tuple(requests), frozenset(answers)
    )
    tag_docs = {
        str(tag["name"]): str(tag.get("description") or "")
        for tag in cast(list[JsonObject], data.get("tags") or [])
    }
    resources = [_resource(group, tag_docs) for group in groups.values()]
    built = tuple(
        OperationModule(
            module=module,
            spec_file=f"spec/openapi/resources/{module}.yaml",
            operations=tuple(nodes),
            models=_imports(module, descriptor_models[module]),
        )
        for module, nodes in descriptors.items()
    )
    return Built(
        resources=tuple(r for r in resources if r.version == "v1.0" and r.wire),
        v2_resources=tuple(r for r in resources if r.version == "v2.0"),
        root=next((r for r in resources if not r.wire), None),
        modules=built,
        plan=plan,
        calls=call_rules(data, built),
    )


def _imports(own: str, models: dict[str, set[str]]) -> ModelImports:
    modules = ((home, tuple(sorted(names))) for home, names in sorted(models.items()))
    return ModelImports(own=own, modules=tuple(modules))


def _operation(
    path: str,
    method: str,
    operation: JsonObject,
    request: Request | None,
    content: JsonObject,
    annotations: Annotations,
    follow: Follow | None,
) -> Operation:
    operation_id = cast(str, operation["operationId"])
    parts = path.strip("/").split("/")
    response = ref_name(content)
    assert response is not None, "lint: every answer is a named schema"
    paging = _paging(operation, content, annotations)
    annotations.use(response)
    download = cast(JsonObject, operation.get("x-download") or {}).get("url")
    poll = _poll(operation)
    kind, result = "plain", response
    if paging is not None:
        annotations.use(paging.item_class)
        kind, result = "page", f"{_stem(parts, response)}Page"
    elif download or poll:
        # Without a download, only the envelope is known of its answer: no name.
        kind, result = "download", f"{_stem(parts, response if download else '')}File"
    elif follow is not None:
        kind, result = "call", f"{pascal('_'.join(parts[1:]))}Result"
    arguments = _arguments(request, paging, annotations)
    partial = operation.get("x-coverage") == "partial"
    note = str(operation.get("x-coverage-note") or "")
    version = "" if parts[0] == "v1.0" else "v2."
    leads = leads_of(annotations.schemas, operation)
    return Operation(
        id=version + ".".join(parts[1:]),
        constant=constant(operation_id),
        method_name=identifier(parts[-1]),
        http_method=method.upper(),
        path=path,
        summary=SpecText(str(operation.get("summary") or "")),
        description=SpecText(str(operation.get("description") or "")),
        arguments=arguments,
        arguments_class=request.name if request is not None else None,
        response_class=response,
        kind=kind,
        result_class=result,
        paging=paging,
        download_field=download or ("download_resource_url" if poll else None),
        multipart=request.multipart if request is not None else (),
        secrets=_secrets(arguments, request, content, annotations.schemas),
        times=tuple((a.wire, a.time) for a in arguments if a.time),
        joined=tuple((a.wire, a.separator) for a in arguments if a.separator),
        safe=bool(operation.get("x-safe")),
        destructive=bool(operation.get("x-destructive")),
        token=operation.get("security") != [],
        poll=poll,
        follow=follow,
        sources=tuple(
            SpecText(s) for s in cast(list[str], operation.get("x-source") or [])
        ),
        partial=(
            SpecText(note or "The vendor's page was seen in part only.")
            if partial
            else None
        ),
        since=tuple(since_of(operation).items()),
        bound=SpecText(bound_of(operation)) if bound_of(operation) else None,
        editions=tuple(
            SpecText(e) for e in cast(list[str], operation.get("x-editions") or [])
        ),
        leads=leads.count,
        leads_sent=sum(map(len, leads.sent.values())),
        leads_answered=sum(map(len, leads.answered.values())),
    )


def _secrets(
    arguments: tuple[Argument, ...],
    request: Request | None,
    content: JsonObject,
    schemas: Schemas,
) -> tuple[str, ...]:
    """Return what an error of the operation must not show, at any depth, both ways.

    An answer that cannot be read is shown by its beginning, and one that refuses
    something may repeat it under its own name.
    """
    parts = [content, *(request.properties.values() if request is not None else ())]
    inside = frozenset[str]().union(*map(schemas.secret_names, parts))
    return tuple(sorted(inside.union(a.wire for a in arguments if a.secret)))


def _stem(parts: list[str], response: str) -> str:
    """Return what the class of a result is called after: its answer, or else the path.

    Both versions may answer alike, but each has a page of its own.
    """
    stem = response.removesuffix("Response") or pascal("_".join(parts[1:]))
    newer = parts[0] != "v1.0" and not (response and stem.endswith("V2"))
    return f"{stem}V2" if newer else stem


def _poll(operation: JsonObject) -> Poll | None:
    data = cast(JsonObject | None, operation.get("x-poll") or None)
    if data is None:
        return None
    match = cast(dict[str, str], data.get("match") or {})
    return Poll(
        errcode=data["errcode"],
        event=data["event"],
        match=tuple(match.items()),
        assumed=bool(data.get("assumed")),
    )


def _paging(
    operation: JsonObject, content: JsonObject, annotations: Annotations
) -> Paging | None:
    data = cast(JsonObject | None, operation.get("x-pagination") or None)
    if data is None:
        return None
    shape = annotations.schemas.shape(content)
    items = annotations.schemas.resolve(shape.properties[data["items"]])
    item = ref_name(cast(JsonObject, items.get("items") or {}))
    if item is None:
        return None
    return Paging(
        page=data.get("page", "page"),
        size=data.get("size", "page_size"),
        items=data["items"],
        total=data.get("total"),
        item_class=item,
    )


def _arguments(
    request: Request | None, paging: Paging | None, annotations: Annotations
) -> tuple[Argument, ...]:
    if request is None:
        return ()
    arguments: list[Argument] = []
    for wire, schema in request.properties.items():
        resolved = annotations.schemas.resolve(schema)
        meanings = meanings_of(resolved)
        required = wire in request.required
        default = None if required else "UNSET"
        if required and paging is not None and wire in (paging.page, paging.size):
            default = _PAGE_DEFAULTS["page" if wire == paging.page else "size"]
        form = time_form(schema, resolved)
        separator = schema.get("x-separator") or None
        annotation = annotations.argument(schema, form)
        arguments.append(
            Argument(
                wire=wire,
                name=str(schema.get("x-python-name") or argument_name(wire)),
                annotation=(
                    f"{annotation} | UnsetType" if default == "UNSET" else annotation
                ),
                default=default,
                doc=SpecText(_argument_doc(schema, resolved, form)),
                allowed=tuple((SpecText(k), SpecText(v)) for k, v in meanings.items()),
                secret=bool(schema.get("x-secret")),
                holds_secret=annotations.schemas.holds_secret(schema),
                time=form,
                separator=separator,
            )
        )
    arguments.sort(key=lambda argument: argument.default is not None)
    return tuple(arguments)


def _argument_doc(schema: JsonObject, resolved: JsonObject, form: str | None) -> str:
    text = str(schema.get("description") or resolved.get("description") or "").strip()
    if form is not None:
        text = f"{text} {TIME_FORMS[form].doc}"
    if schema.get("x-separator"):
        text = f"{text} A list is joined."
    if since := since_of(schema):
        text = f"{text.rstrip('.')}. Since {words(since)}.".removeprefix(". ")
    limits: list[str] = []
    low, high = resolved.get("minimum"), resolved.get("maximum")
    if low is not None and high is not None:
        limits.append(f"{low} to {high}")
    elif high is not None:
        limits.append(f"at most {high}")
    if "maxLength" in resolved:
        limits.append(f"at most {resolved['maxLength']} characters")
    if "default" in resolved:
        limits.append(f"the PBX assumes {resolved['default']}")
    if not limits:
        return text
    limit_text = "; ".join(limits)
    return f"{text} {limit_text[0].upper()}{limit_text[1:]}.".strip()


def _variants(operation: JsonObject, base: Operation) -> list[Operation]:
    """Return typed methods for what a call takes in one of its forms (x-variants).

    Most forms differ by a value of `type`, which the method sends by itself; a form
    without a value differs in what it needs.
    """
    result: list[Operation] = []
    for variant in cast(list[JsonObject], operation.get("x-variants") or []):
        wanted = cast(list[str], variant.get("required") or [])
        allowed = wanted + cast(list[str], variant.get("optional") or [])
        arguments: list[Argument] = []
        for argument in base.arguments:
            if argument.wire not in allowed:
                continue
            if argument.wire in wanted and argument.default is not None:
                annotation = argument.annotation.removesuffix(" | UnsetType")
                argument = replace(argument, default=None, annotation=annotation)
            arguments.append(argument)
        arguments.sort(key=lambda argument: argument.default is not None)
        result.append(
            replace(
                base,
                method_name=f"{base.method_name}_{variant['name']}",
                summary=SpecText(str(variant.get("summary") or "")),
                description=SpecText(_variant_doc(variant, base)),
                arguments=tuple(arguments),
                fixed=(
                    ((SELECTOR, str(variant["value"])),) if "value" in variant else ()
                ),
                variant_of=base.method_name,
            )
        )
    return result


def _variant_doc(variant: JsonObject, base: Operation) -> str:
    row = ref_name(cast(JsonObject, variant.get("row") or {}))
    text = str(variant.get("description") or "").strip()
    if not text and "value" in variant:
        text = f"`{base.method_name}` with {SELECTOR} `{variant['value']}`."
    if row is not None:
        text += f" The rows are in `{variant['items']}`, each a `{row}`."
    return text


def _resource(group: _Group, tag_docs: dict[str, str]) -> Resource:
    annotations = group.annotations
    version = "" if group.version == "v1.0" else "V2"
    module = group.wire or "root"
    typing_names = sorted(annotations.typing_names)
    return Resource(
        name=identifier(group.wire),
        class_name=version + pascal(group.wire or "root"),
        module=f"v2_{module}" if version else module,
        version=group.version,
        wire=group.wire,
        doc=SpecText(tag_docs.get(group.spec_module, "")),
        spec_file=f"spec/openapi/resources/{group.spec_module}.yaml",
        operations=tuple(group.operations),
        typing_names=tuple(typing_names),
        abc_names=tuple(sorted(annotations.abc_names)),
        datetime_names=tuple(sorted(annotations.datetime_names)),
        files=annotations.files,
        models=_imports(annotations.own, annotations.models),
    )
