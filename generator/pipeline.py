"""The stages in order, on one page.

load > bundle > validate + lint > IR > models + templates > format > write
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias, TypeVar, cast

from generator import lint, validate, write
from generator.bundle import Bundle, bundle_asyncapi, bundle_openapi
from generator.cache import Cache, save_all, toolchain_key
from generator.compiled_templates import CompiledTemplates
from generator.ir.error_codes import build_errors, unknown_operations
from generator.ir.events import MEMBERS, BuiltEvents, build_events
from generator.ir.nodes import Package
from generator.ir.operations import Built, build_operations
from generator.ir.retry import http_statuses
from generator.layout import MANIFEST, Layout
from generator.load import Document, JsonObject, LoadError, load, yaml_cache
from generator.model_document import EVENT_PART, model_document, without_bases
from generator.model_parts import ModelJobs, ModelRun
from generator.own_files import edited_meanwhile
from generator.pieces import Pieces
from generator.problems import Problem, SpecError, unreadable
from generator.publish.documents import documents
from generator.render import environment, render, render_models
from generator.runtime_files import runtime_files
from generator.spec_data import SPEC_DATA, spec_data
from generator.worker import Worker, no_collection, worker

Progress = Callable[[str], None]
Sources: TypeAlias = tuple[Bundle, Bundle, Document]
"""OpenAPI, AsyncAPI, error codes."""

T = TypeVar("T")

# The form that PEP 440 asks for, roughly: nothing that needs quoting anywhere.
_VERSION = re.compile(r"[0-9][0-9A-Za-z.+-]*\Z")
_HEADER = "# Made by `make generate` from {}; edits are lost."


@dataclass(frozen=True, slots=True)
class Spec:
    """The spec, loaded, bundled and found to be right."""

    openapi: Bundle
    asyncapi: Bundle
    errors: JsonObject
    package: Package
    built: Built
    events: BuiltEvents


@dataclass(frozen=True, slots=True)
class Made:
    """What a spec becomes: text by file name."""

    spec: Spec
    package: dict[str, str]
    documents: dict[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """What a run did."""

    written: write.Written | None
    operations: int
    events: int
    unchanged: bool


def _as_written(*sources: *Sources) -> Sources:
    return sources


def read(
    layout: Layout,
    progress: Progress,
    change: Callable[[*Sources], Sources] = _as_written,
) -> Spec:
    """Load, bundle, lint and build the IR.

    Args:
        layout: where spec/ is.
        progress: called with the name of each stage.
        change: what overlays make of the documents before anything judges them.

    Raises:
        SpecError: with all problems of the first stage that has any.
    """
    progress("load and bundle")
    problems: list[Problem] = []
    openapi = _or_problems(
        lambda: bundle_openapi(layout.openapi, layout.repo), problems
    )
    asyncapi = _or_problems(
        lambda: bundle_asyncapi(layout.asyncapi, layout.repo), problems
    )
    errors = _or_problems(lambda: load(layout.errors), problems)
    version = _or_problems(lambda: _version(layout), problems)
    if openapi is None or asyncapi is None or errors is None or version is None:
        raise SpecError(list(dict.fromkeys(problems)), layout.repo)
    openapi, asyncapi, errors = change(openapi, asyncapi, errors)
    progress("lint")
    problems = lint.lint_openapi(openapi) + lint.lint_asyncapi(asyncapi)
    problems = problems or lint.lint_both(openapi, asyncapi)
    families, codes, wrong = build_errors(errors)
    statuses, wrong_statuses = http_statuses(errors)
    problems += wrong + wrong_statuses
    if problems:
        raise SpecError(list(dict.fromkeys(problems)), layout.repo)
    progress("build")
    built = build_operations(openapi)
    ids = frozenset(op.id for module in built.modules for op in module.operations)
    problems = unknown_operations(errors, codes, ids)
    problems += lint.check_codes(openapi, {each.code for each in codes})
    if problems:
        raise SpecError(problems, layout.repo)
    events = build_events(asyncapi)
    package = Package(
        version=version,
        resources=built.resources,
        v2_resources=built.v2_resources,
        root=built.root,
        operation_modules=built.modules,
        families=families,
        codes=codes,
        statuses=statuses,
        event_modules=events.modules,
        event_models=tuple(sorted(events.plan.modules.items())),
        calls=built.calls,
    )
    return Spec(openapi, asyncapi, errors.data, package, built, events)


def _or_problems(step: Callable[[], T], problems: list[Problem]) -> T | None:
    """Return the result of the step; None when it only found problems."""
    try:
        return step()
    except SpecError as error:
        problems += error.problems
    except LoadError as error:
        problems.append(unreadable(error))
    return None


def _version(layout: Layout) -> str:
    path = layout.repo / "pyproject.toml"
    try:
        version: object = tomllib.loads(path.read_text("utf-8"))["project"]["version"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"there is no version to read: {error!r}"
        raise LoadError(path, 1, message, 'version = "1.2.3" in [project]') from None
    if not isinstance(version, str) or not _VERSION.match(version):
        message = f"{version!r} is no version"
        raise LoadError(path, 1, message, 'version = "1.2.3" in [project]')
    return version


def _start_models(spec: Spec, pool: Worker, cache: Cache[str]) -> list[ModelJobs]:
    """Start datamodel-code-generator: answers and requests, and events twice."""
    document, aliases = model_document(spec.built.plan)
    header = _HEADER.format("spec/openapi/")
    models = ModelJobs(cache)
    models.start(ModelRun(document, aliases, header, "msgspec.Struct"), pool)
    document, aliases = model_document(spec.events.plan, model_base=EVENT_PART)
    header = _HEADER.format("spec/asyncapi/")
    plain = ModelRun(without_bases(document), aliases, header, "dataclasses.dataclass")
    frozen = ModelRun(document, aliases, header, "msgspec.Struct")
    types, members = ModelJobs(cache), ModelJobs(cache)
    types.start(plain, pool, only=spec.events.body_modules())
    members.start(frozen, pool, only={MEMBERS})
    return [models, types, members]


def _runtime(layout: Layout) -> dict[str, str]:
    """Return hand-written parts and their twins, formatted."""
    cache = Cache[dict[str, str]](layout.cache / "runtime.json")
    key = toolchain_key("runtime", "twin.py", "runtime_files.py", "write.py", "ruff")
    files = cache.get(key)
    if files is None:
        files = runtime_files()
        # Copies are formatted where they are written: `make check` sees to it.
        twins = {name: text for name, text in files.items() if "/_sync/" in name}
        files |= write.format_sources(twins) if twins else {}
        cache.put(key, files)
        cache.save()
    return files


def _within(folder: str, files: dict[str, str]) -> dict[str, str]:
    return {f"{folder}/{name}": text for name, text in files.items()}


def make(
    layout: Layout,
    progress: Progress,
    change: Callable[[*Sources], Sources] = _as_written,
) -> Made:
    """Return all that a spec becomes, formatted; writes nothing but caches.

    Another process makes models, the longest part, while this one does all else.

    Args:
        layout: where spec/ and caches are.
        progress: called with the name of each stage.
        change: see `read`.

    Raises:
        SpecError: with all problems of the spec.
    """
    with no_collection(), worker() as pool:
        with yaml_cache(layout.cache / "yaml.json"):
            spec = read(layout, progress, change)
        progress("validate, models")
        model_cache = Cache[str](layout.cache / "models.json")
        model_jobs = _start_models(spec, pool, model_cache)
        runtime = _runtime(layout)
        templates = CompiledTemplates(layout.cache / "templates.json")
        env = environment(templates)
        rendered = Cache[str](layout.cache / "rendered.json")
        sources = render(spec.package, env, rendered)
        pieces = Pieces.of(spec.openapi.data)
        three = (spec.openapi.data, spec.asyncapi.data, spec.errors)
        data = spec_data(*three)
        bundles = documents(pieces, *three[1:], spec.package, layout)
        judged = Cache(layout.cache / "valid.json", str)
        problems = validate.official_problems(
            spec.openapi, spec.asyncapi, pieces, judged
        )
        if problems:
            raise SpecError(problems, layout.repo)
        answers, *of_events = (jobs.result() for jobs in model_jobs)
    models = render_models(answers, env)
    for each in (answers, *of_events):
        models |= each
    save_all(model_cache, templates.cache, rendered, judged)
    progress("format")
    formatted = Cache[str](layout.cache / "formatted.json")
    sources |= _within("models", models)
    files = runtime | write.format_new(sources, formatted)
    formatted.save()
    files["py.typed"] = ""
    files[SPEC_DATA] = data
    return Made(spec, files, bundles)


def owned(layout: Layout) -> list[str]:
    """Return the names that the last run wrote, wherever it ran."""
    try:
        text = (layout.repo / MANIFEST).read_text("utf-8")
        names = cast(list[str], json.loads(text))
    except (OSError, ValueError):
        return []
    # A manifest that was edited by hand must not reach what people wrote.
    return [n for n in names if n.startswith("generated/") and ".." not in n]


def generate(
    layout: Layout,
    progress: Progress,
    check_only: bool = False,
    inputs: str | None = None,
) -> Result:
    """Make generated/ what the spec says.

    Args:
        layout: where spec/ and generated/ are.
        progress: called with the name of each stage.
        check_only: write nothing.
        inputs: `layout.inputs()`, by who has looked whether anything changed. It was
            taken before anything was read, so that what is edited meanwhile is seen
            by the next run.

    Raises:
        SpecError: with all problems of the spec.
        OutOfDate: something would be written, and `check_only` forbids it.
    """
    if inputs is None:
        inputs = layout.inputs()
        if not check_only and layout.unchanged(inputs):
            return Result(None, 0, 0, unchanged=True)
    made = make(layout, progress)
    spec = made.spec
    files = _within("generated/yeastar_pseries", made.package)
    files |= _within("generated/spec", made.documents)
    files[MANIFEST] = json.dumps(sorted([*files, MANIFEST]), indent=0) + "\n"
    count = sum(len(m.operations) for m in spec.built.modules)
    if check_only:
        wrong = write.differences(files, layout.repo, owned(layout))
        if wrong:
            raise OutOfDate(wrong)
        return Result(None, count, spec.package.event_count, unchanged=True)
    progress("write")
    done = write.write_tree(files, layout.repo, owned(layout))
    # What was edited meanwhile may be undone: then these inputs come again, while
    # what was made is of others.
    if not edited_meanwhile() and layout.inputs() == inputs:
        layout.save_stamp(inputs, files)
    return Result(done, count, spec.package.event_count, unchanged=False)


class OutOfDate(Exception):
    """generated/ is not what the spec says."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        shown = "\n".join(f"  {name}" for name in names[:20])
        more = f"\n  and {len(names) - 20} more" if len(names) > 20 else ""
        super().__init__(f"out of date, run `make generate`:\n{shown}{more}")
