"""The stages in order, on one page.

load > bundle > validate + lint > IR > models + templates > format > write
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TypeVar, cast

import yaml

from generator import lint, validate, write
from generator.build.error_codes import build_errors, unknown_operations
from generator.build.events import (
    MEMBERS,
    TYPES,
    BuiltEvents,
    build_events,
    without_bases,
)
from generator.build.operations import Built, build_operations
from generator.bundle import Bundle, bundle_asyncapi, bundle_openapi
from generator.coverage import coverage_table
from generator.ir import Package
from generator.load import JsonObject, LoadError, load
from generator.models import dcg_document, run
from generator.openapi30 import downgrade
from generator.problems import Problem, SpecError, unreadable
from generator.render import render
from generator.runtime_files import runtime_files

Progress = Callable[[str], None]

T = TypeVar("T")

# The form that PEP 440 asks for, roughly: nothing that needs quoting anywhere.
_VERSION = re.compile(r"[0-9][0-9A-Za-z.+-]*\Z")
_HEADER = "# Made by `make generate` from {}; edits are lost."
_MANIFEST = "generated/.manifest.json"


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things are; tests point it elsewhere."""

    repo: Path

    @property
    def openapi(self) -> Path:
        return self.repo / "spec/openapi/openapi.yaml"

    @property
    def asyncapi(self) -> Path:
        return self.repo / "spec/asyncapi/asyncapi.yaml"

    @property
    def errors(self) -> Path:
        return self.repo / "spec/errors.yaml"

    @property
    def cache(self) -> Path:
        return self.repo / ".cache/generator"


@dataclass(frozen=True, slots=True)
class Spec:
    """The spec, loaded, bundled and found to be right."""

    openapi: Bundle
    asyncapi: Bundle
    package: Package
    built: Built
    events: BuiltEvents


@dataclass(frozen=True, slots=True)
class Result:
    """What a run did."""

    written: write.Written | None
    operations: int
    events: int
    unchanged: bool


def read(layout: Layout, progress: Progress) -> Spec:
    """Load, bundle, lint and build the IR; raises SpecError with all problems."""
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
    progress("lint")
    problems = lint.lint_openapi(openapi) + lint.lint_asyncapi(asyncapi)
    families, codes, wrong = build_errors(errors)
    problems += wrong
    if problems:
        raise SpecError(list(dict.fromkeys(problems)), layout.repo)
    progress("build")
    built = build_operations(openapi)
    ids = frozenset(op.id for module in built.modules for op in module.operations)
    problems = unknown_operations(errors, codes, ids)
    if problems:
        raise SpecError(problems, layout.repo)
    events = build_events(asyncapi.data)
    package = Package(
        version=version,
        resources=built.resources,
        v2_resources=built.v2_resources,
        root=built.root,
        operation_modules=built.modules,
        families=families,
        codes=codes,
        events=events.events,
        event_models=events.models,
    )
    return Spec(openapi, asyncapi, package, built, events)


def _or_problems(step: Callable[[], T], problems: list[Problem]) -> T | None:
    """What the step makes; None when it only found problems."""
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


def validated(spec: Spec, layout: Layout) -> list[Problem]:
    """Official validators over what has not been judged before."""
    memory = layout.cache / "valid.json"
    known = _load_set(memory)
    good: set[str] = set()
    problems: list[Problem] = []
    for part in validate.parts_of(spec.openapi.data).values():
        key = validate.fingerprint(part)
        if key not in known:
            errors = validate.openapi_errors(part)
            problems += validate.as_problems(spec.openapi, errors)
            if errors:
                continue
        good.add(key)
    key = validate.fingerprint(spec.asyncapi.data)
    if key in known:
        good.add(key)
    elif validate.ASYNCAPI_SCHEMA.is_file():
        errors = validate.asyncapi_errors(spec.asyncapi.data)
        problems += validate.as_problems(spec.asyncapi, errors)
        good.add(key)
    if not problems:
        _save(memory, sorted(good))
    return problems


def _load_set(path: Path) -> set[str]:
    try:
        return set(cast(list[str], json.loads(path.read_text("utf-8"))))
    except (OSError, ValueError):
        return set()


def _save(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(data), encoding="utf-8")


def _model_sources(spec: Spec) -> dict[str, str]:
    """datamodel-code-generator's three runs, remembered by nobody: they are quick."""
    document, aliases = dcg_document(spec.built.plan)
    sources = run(document, aliases, _HEADER.format("spec/openapi/"), "msgspec.Struct")
    sources["__init__.py"] = (
        '"""Response and request classes, one module a resource."""\n'
    )
    return sources


def _event_sources(spec: Spec) -> dict[str, str]:
    header = _HEADER.format("spec/asyncapi/")
    document, aliases = spec.events.document, spec.events.aliases
    plain = run(without_bases(document), aliases, header, "dataclasses.dataclass")
    frozen = run(document, aliases, header, "msgspec.Struct")
    sources = {f"{TYPES}.py": plain[f"{TYPES}.py"]}
    if f"{MEMBERS}.py" in frozen:
        sources[f"{MEMBERS}.py"] = frozen[f"{MEMBERS}.py"]
    return sources


def _bundles(spec: Spec) -> dict[str, str]:
    openapi, asyncapi = spec.openapi.data, spec.asyncapi.data

    def as_json(data: JsonObject) -> str:
        return json.dumps(data, indent=1, ensure_ascii=False) + "\n"

    def as_yaml(data: JsonObject) -> str:
        return yaml.dump(
            data,
            Dumper=_PlainDumper,
            sort_keys=False,
            allow_unicode=True,
            width=100,
        )

    return {
        "openapi.json": as_json(openapi),
        "openapi.yaml": as_yaml(openapi),
        "openapi-3.0.json": as_json(downgrade(openapi)),
        "asyncapi.json": as_json(asyncapi),
        "asyncapi.yaml": as_yaml(asyncapi),
        "COVERAGE.md": coverage_table(openapi, asyncapi),
    }


class _PlainDumper(yaml.CSafeDumper):
    def ignore_aliases(self, data: object) -> bool:
        return True


def files_of(spec: Spec, layout: Layout, progress: Progress) -> dict[str, str]:
    """Everything that belongs under generated/, formatted."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        progress("validate, models")
        problems: Future[list[Problem]] = pool.submit(validated, spec, layout)
        models = pool.submit(_model_sources, spec)
        events = pool.submit(_event_sources, spec)
        sources = {
            f"yeastar_pseries/{name}": text
            for name, text in {**render(spec.package), **runtime_files()}.items()
        }
        bundles = _bundles(spec)
        found = problems.result()
        if found:
            raise SpecError(found, layout.repo)
        for name, text in {**models.result(), **events.result()}.items():
            sources[f"yeastar_pseries/models/{name}"] = text
    sources["yeastar_pseries/py.typed"] = ""
    progress("format")
    files = write.format_all(sources, layout.cache / "formatted.json")
    files |= {f"spec/{name}": text for name, text in bundles.items()}
    return {f"generated/{name}": text for name, text in files.items()}


def stamp(layout: Layout) -> str:
    """Content of the spec, of the generator and of what it made."""
    made = hashlib.sha256()
    for tool in ("black", "datamodel-code-generator", "msgspec", "pyyaml"):
        made.update(metadata.version(tool).encode() + b"\0")
    here = Path(__file__).parent
    paths = [
        *(layout.repo / "spec").rglob("*"),
        *(layout.repo / "generated").rglob("*"),
    ]
    paths += [p for p in here.rglob("*") if "node_modules" not in p.parts]
    paths.append(layout.repo / "pyproject.toml")
    for path in sorted(paths):
        if path.is_file() and "__pycache__" not in path.parts:
            made.update(str(path).encode() + b"\0" + path.read_bytes() + b"\0")
    return made.hexdigest()


def owned(layout: Layout) -> list[str]:
    """What the last run made, wherever it ran."""
    try:
        text = (layout.repo / _MANIFEST).read_text("utf-8")
        names = cast(list[str], json.loads(text))
    except (OSError, ValueError):
        return []
    # A manifest that was edited by hand must not reach outside.
    return [n for n in names if n.startswith("generated/") and ".." not in n]


def generate(layout: Layout, progress: Progress, check_only: bool = False) -> Result:
    """Make generated/ what the spec says.

    With `check_only` nothing is written and differences raise SpecError-free
    `OutOfDate`.
    """
    memory = layout.cache / "stamp.json"
    if not check_only and _load_set(memory) == {stamp(layout)}:
        return Result(None, 0, 0, unchanged=True)
    spec = read(layout, progress)
    files = files_of(spec, layout, progress)
    files[_MANIFEST] = json.dumps(sorted([*files, _MANIFEST]), indent=0) + "\n"
    count = sum(len(m.operations) for m in spec.built.modules)
    if check_only:
        wrong = write.differences(files, layout.repo, owned(layout))
        if wrong:
            raise OutOfDate(wrong)
        return Result(None, count, len(spec.package.events), unchanged=True)
    progress("write")
    done = write.write_tree(files, layout.repo, owned(layout))
    _save(memory, [stamp(layout)])
    return Result(done, count, len(spec.package.events), unchanged=False)


class OutOfDate(Exception):
    """generated/ is not what the spec says."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        shown = "\n".join(f"  {name}" for name in names[:20])
        more = f"\n  and {len(names) - 20} more" if len(names) > 20 else ""
        super().__init__(f"out of date, run `make generate`:\n{shown}{more}")
