"""IR to source text: strict Jinja, and the table of what becomes which file."""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from jinja2 import BytecodeCache, Environment, FileSystemLoader, StrictUndefined

from generator.cache import Cache, digest, toolchain_key
from generator.docstrings import (
    argument_doc,
    first_firmware,
    notes,
    paragraph,
    resource_doc,
    returns,
    sentence,
    where,
)
from generator.escaping import docstring_end, literal
from generator.ir.nodes import (
    NEVER,
    Argument,
    ErrorCode,
    ErrorFamily,
    Follow,
    Operation,
    OperationModule,
    Package,
    Paging,
    Resource,
)

# A class or an alias at the top of a module.
_MODEL = re.compile(r"^(?:class (\w+)\(|(\w+): TypeAlias)", re.MULTILINE)
_TEMPLATES = Path(__file__).parent / "templates"
FILTERS = ("render.py", "docstrings.py", "escaping.py", "ir", "names.py")
"""Where filters are, and the classes whose properties templates read."""

# What people annotate most, and where it lives.
_COMMON: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("_runtime.calls._async.downloads", ("AsyncDownload",)),
    ("_runtime.calls._async.pages", ("AsyncPage", "AsyncPaginator")),
    ("_runtime.calls._async.pending", ("AsyncPendingDownload",)),
    ("_runtime.calls._sync.downloads", ("Download",)),
    ("_runtime.calls._sync.pages", ("Page",)),
    ("_runtime.calls._sync.pending", ("PendingDownload",)),
    ("_runtime.events._async.stream", ("AsyncEventStream",)),
    ("_runtime.events._async.subscription", ("AsyncSubscription",)),
    ("_runtime.events._sync.stream", ("EventStream",)),
    ("_runtime.events._sync.subscription", ("Subscription",)),
)

# Of `yeastar_pseries.types`, which has resources and the like, too.
_TYPES: tuple[tuple[str, tuple[str, ...]], ...] = (
    *_COMMON,
    ("_runtime.following._async.followed_call", ("AsyncFollowedCall",)),
    ("_runtime.following._sync.followed_call", ("FollowedCall",)),
    ("_runtime.following._async.recording", ("AsyncRecordingFile",)),
    ("_runtime.following._sync.recording", ("RecordingFile",)),
    ("_runtime.following.outcome", ("CallOutcome", "CallParty", "CallReason")),
    ("_runtime.calls.raw_response", ("RawResponse",)),
    ("_runtime.calls.upload_types", ("Content", "FileContent")),
    ("_runtime.decoding.model", ("Answer", "Model")),
    ("_runtime.decoding.provenance", ("Http",)),
    ("_runtime.events.options", ("Overflow",)),
    ("_runtime.events.topics", ("Topic", "Topics")),
    ("_runtime.transfers.progress", ("Progress",)),
)

# What `from yeastar_pseries import ...` offers.
_EXPORTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("_async.client", ("AsyncClient",)),
    ("_runtime.tokens.bearer", ("BearerToken",)),
    ("_runtime.events.gap", ("Gap",)),
    ("_runtime.calls.options", ("CallOptions",)),
    ("_runtime.clock.pbx_clock", ("PbxClock",)),
    (
        "_runtime.hooks.infos",
        ("RequestInfo", "ResponseInfo", "RetryInfo", "TokenInfo"),
    ),
    ("_runtime.notices", ("FirmwareWarning", "IncompleteListWarning")),
    ("_sync.client", ("Client",)),
    ("errors", ("ApiError", "YeastarError")),
    *_COMMON,
    (
        "_runtime.transport.certificate",
        ("ServerCertificate", "async_fingerprint", "fingerprint"),
    ),
    ("events", ("Event",)),
)

# Of `yeastar_pseries.tokens`, loaded when it is named.
_STORES = (
    ("AsyncRedisTokenStore", "_runtime.redis._async.store"),
    ("RedisTokenStore", "_runtime.redis._sync.store"),
    ("FileTokenStore", "_runtime.tokens.stores.file"),
    ("forget_refusals", "_runtime.tokens.memory"),
    ("MemoryTokenStore", "_runtime.tokens.stores.memory"),
)

# Of `yeastar_pseries.live`, likewise.
_LIVE = (
    ("AsyncLiveCalls", "_runtime.live._async.view"),
    ("LiveCalls", "_runtime.live._sync.view"),
)
# Of `yeastar_pseries.sync`, loaded when it is named.
_SINKS = (
    ("ParquetSink", "_runtime.parquet.sink"),
    ("SqlSink", "_runtime.sql.sink"),
)


@dataclass(frozen=True, slots=True)
class Twin:
    """Which of the two clients a template is rendered for."""

    is_async: bool

    @property
    def prefix(self) -> str:
        return "Async" if self.is_async else ""

    @property
    def folder(self) -> str:
        return "_async" if self.is_async else "_sync"

    def runtime_class(self, operation: Operation) -> str:
        """Return the class that answers are decoded into."""
        if operation.kind == "plain":
            return operation.result_class
        return f"{self.prefix}{operation.result_class}"

    def result(self, operation: Operation, resource: Resource) -> str:
        """Return the annotation of the result."""
        result = self.runtime_class(operation)
        if operation.kind == "page" and self.is_async:
            assert operation.paging is not None
            item = _model_source(operation.paging.item_class, resource)
            return f"AsyncPaginator[{result}, {item}]"
        return _model_source(result, resource)


TWINS = (Twin(True), Twin(False))


def _annotation(argument: Argument, indent: int = 8) -> str:
    """Return the annotation in a signature of one line an argument.

    A union that makes its line too long stands in parentheses: black puts it there,
    and ruff leaves them where they are.
    """
    default = "" if argument.default is None else f" = {argument.default}"
    line = f"{argument.name}: {argument.annotation}{default},"
    if indent + _width(line) <= 88:
        return argument.annotation
    body = ast.parse(argument.annotation, mode="eval").body
    union = isinstance(body, ast.BinOp)
    return f"({argument.annotation})" if union else argument.annotation


def _width(line: str) -> int:
    """Return the columns that a line takes, wide characters counted twice."""
    if line.isascii():
        return len(line)
    return sum(
        0 if unicodedata.combining(c) else 1 + (unicodedata.east_asian_width(c) in "WF")
        for c in line
    )


def _expired_code(
    families: tuple[ErrorFamily, ...], codes: tuple[ErrorCode, ...]
) -> int:
    """Return the code of the family for tokens that have ended; 0 without one."""
    names = [family.name for family in families if family.token_expired]
    return next((code.code for code in codes if code.family in names), 0)


def _paging_source(paging: Paging) -> str:
    """Return only what differs from the usual names."""
    usual = {"page": "page", "size": "page_size", "items": "data"}
    parts = [
        f"{key}={literal(getattr(paging, key))}"
        for key, value in usual.items()
        if getattr(paging, key) != value
    ]
    if paging.total != "total_number":
        parts.append(f"total={literal(paging.total)}")
    return ", ".join(parts)


def _follow_source(follow: Follow) -> str:
    """Return only what is told."""
    names = ("call_id", "caller", "number")
    told = ((name, getattr(follow, name)) for name in names)
    parts = [f"{name}={literal(value)}" for name, value in told if value is not None]
    return ", ".join([*parts, *(f"{name}={id}" for name, id in follow.events)])


def _model_source(name: str, holder: Resource | OperationModule) -> str:
    """Return how a file names a model: those of the same spec file come as one."""
    own = dict(holder.models.modules).get(holder.models.own, ())
    return f"models.{name}" if name in own else name


def _names_source(names: tuple[str, ...]) -> str:
    """Return a tuple of names; one name keeps its comma."""
    return repr(names)


def _mapping_source(pairs: tuple[tuple[str, str], ...]) -> str:
    """Return a dict of texts."""
    return f"{{{', '.join(f'{literal(k)}: {literal(v)}' for k, v in pairs)}}}"


def _polls(holder: Resource | OperationModule) -> bool:
    """Tell whether a file of these operations may have to be made first."""
    return any(operation.poll is not None for operation in holder.operations)


def _fetches(resource: Resource) -> bool:
    """Tell whether an operation gives a file that is there already."""
    files = (each for each in resource.operations if each.kind == "download")
    return any(each.poll is None for each in files)


def _has_kind(holder: Resource | OperationModule, kind: str) -> bool:
    return any(operation.kind == kind for operation in holder.operations)


def _results(resource: Resource, kind: str) -> list[Operation]:
    """Return one operation for each result class; list and search often share one."""
    found: dict[str, Operation] = {}
    for operation in resource.operations:
        if operation.kind == kind:
            found.setdefault(operation.result_class, operation)
    return list(found.values())


def _optional_arguments(resource: Resource) -> bool:
    return any(
        argument.default == "UNSET"
        for operation in resource.operations
        for argument in operation.arguments
    )


def _type_homes(resources: list[Resource]) -> list[tuple[str, str]]:
    """Return what `types` offers and where it lives, in the order of the names."""
    homes = [(name, home) for home, names in _TYPES for name in names]
    homes += [("Client", "_sync.client"), ("AsyncClient", "_async.client")]
    for twin in TWINS:
        for resource in resources:
            home = f"{twin.folder}.resources.{resource.module}"
            homes.append((f"{twin.prefix}{resource.class_name}Resource", home))
            homes += [
                (f"{twin.prefix}{operation.result_class}", home)
                for kind in ("page", "download", "call")
                for operation in _results(resource, kind)
            ]
    return sorted(homes)


def render_models(sources: Mapping[str, str], env: Environment) -> dict[str, str]:
    """Return the module from which every model can be imported, and its list of them.

    Args:
        sources: file names inside `models` with their source.
        env: see `environment`.
    """
    homes = sorted(
        (found[1] or found[2], name.removesuffix(".py"))
        for name, source in sources.items()
        for found in _MODEL.finditer(source)
    )
    templates = {"__init__.py": "models.py.jinja", "_homes.py": "model_homes.py.jinja"}
    return {
        name: env.get_template(template).render(homes=homes)
        for name, template in templates.items()
    }


def environment(compiled: BytecodeCache | None = None) -> Environment:
    """Return a strict one: a misspelt name or a forgotten filter is an error.

    Args:
        compiled: what is known of templates; without it all are compiled.
    """
    env = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        undefined=StrictUndefined,
        autoescape=False,
        keep_trailing_newline=True,
        bytecode_cache=compiled,
    )
    filters: dict[str, Any] = dict(
        literal=literal,
        sentence=sentence,
        paragraph=paragraph,
        docstring_end=docstring_end,
        notes=notes,
        annotation=_annotation,
        argument_doc=argument_doc,
        returns=returns,
        expired_code=_expired_code,
        where=where,
        first_firmware=first_firmware,
        has_kind=_has_kind,
        polls=_polls,
        fetches=_fetches,
        results=_results,
        optional_arguments=_optional_arguments,
        paging_source=_paging_source,
        follow_source=_follow_source,
        model_source=_model_source,
        names_source=_names_source,
        mapping_source=_mapping_source,
        resource_doc=resource_doc,
    )
    env.filters.update(filters)
    return env


def render(
    package: Package, env: Environment, rendered: Cache[str] | None = None
) -> dict[str, str]:
    """Return file names inside the package with unformatted source.

    Args:
        package: what to write.
        env: see `environment`.
        rendered: sources of single modules by all that stands in them; without it
            all are rendered.
    """
    tools = toolchain_key("templates", *FILTERS, "jinja2", "msgspec")

    def fill(template: str, **names: Any) -> str:
        return env.get_template(f"{template}.py.jinja").render(**names)

    def fill_once(template: str, **names: Any) -> str:
        if rendered is None:
            return fill(template, **names)
        content = msgspec.json.encode(names, order="deterministic").decode()
        key = digest(tools, template, content)
        source = rendered.get(key)
        if source is None:
            source = fill(template, **names)
            rendered.put(key, source)
        return source

    resources = [*package.resources, *package.v2_resources]
    if package.root is not None:
        resources.append(package.root)
    files: dict[str, str] = {
        "__init__.py": fill(
            "init",
            package=package,
            exports=_EXPORTS,
            exported=sorted(name for _, names in _EXPORTS for name in names),
            homes=[(name, home) for home, names in _EXPORTS for name in names],
        ),
        "__main__.py": fill("dunder_main"),
        "errors.py": fill("errors", package=package),
        "_retry_rules.py": fill("retry_rules", package=package, never=NEVER),
        "events/__init__.py": fill(
            "events",
            package=package,
            events=sorted(
                (event for module in package.event_modules for event in module.events),
                key=lambda event: event.id,
            ),
            homes=sorted(
                [(name, f".models.{home}") for name, home in package.event_models]
                + [
                    (event.name, module.module)
                    for module in package.event_modules
                    for event in module.events
                ]
            ),
        ),
        "tokens.py": fill("tokens", homes=_STORES),
        "live.py": fill("live", homes=_LIVE),
        "sync.py": fill("sync", homes=_SINKS, twins=TWINS[::-1]),
        "schema.py": fill("schema"),
        "otel.py": fill("otel"),
        "relay.py": fill("relay"),
        "webhooks.py": fill("webhooks"),
        "types.py": fill("types", homes=_type_homes(resources)),
        "operations/__init__.py": '"""Operation descriptors."""\n',
    }
    if package.calls is not None:
        files["_call_rules.py"] = fill("call_rules", calls=package.calls)
    for module in package.event_modules:
        files[f"events/{module.module}.py"] = fill_once("event_module", module=module)
    for module in package.operation_modules:
        files[f"operations/{module.module}.py"] = fill_once("operations", module=module)
    modules = {
        operation.constant: module.module
        for module in package.operation_modules
        for operation in module.operations
    }
    for twin in TWINS:
        files[f"{twin.folder}/__init__.py"] = '"""The client and its resources."""\n'
        files[f"{twin.folder}/client.py"] = fill("client", package=package, twin=twin)
        files[f"{twin.folder}/resources/__init__.py"] = '"""One module a resource."""\n'
        for resource in resources:
            files[f"{twin.folder}/resources/{resource.module}.py"] = fill_once(
                "resource",
                resource=resource,
                twin=twin,
                module=modules[resource.operations[0].constant],
            )
    return files
