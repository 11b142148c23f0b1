"""datamodel-code-generator by module: only modules that changed are made again.

A module's source depends on its own schemas and on those they reach, nothing else.
So the document is cut by module, what is known is taken from the cache, and the rest
is made in as many runs as there are processes.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import cast

from generator.cache import Cache, digest, toolchain_key
from generator.load import JsonObject
from generator.models import run

_RUNS = 2
_HANDFUL = 40  # schemas; starting a second run costs more than it saves


@dataclass(frozen=True, slots=True)
class ModelRun:
    """What to ask datamodel-code-generator for."""

    document: JsonObject
    aliases: dict[str, str]
    header: str
    kind: str

    @property
    def schemas(self) -> JsonObject:
        return cast(JsonObject, self.document["components"]["schemas"])

    def only(self, names: Iterable[str]) -> ModelRun:
        """Return the same for some schemas, which must include what they refer to."""
        wanted = set(names)
        schemas = {k: v for k, v in self.schemas.items() if k in wanted}
        document = {**self.document, "components": {"schemas": schemas}}
        aliases = {
            place: name
            for place, name in self.aliases.items()
            if ".".join(place.split(".")[:2]) in wanted
        }
        return ModelRun(document, aliases, self.header, self.kind)

    def key(self) -> str:
        """Return a key for everything that the result depends on."""
        content = json.dumps([self.document, self.aliases, self.header, self.kind])
        toolchain = toolchain_key(
            "models.py", "templates/datamodel", "datamodel-code-generator"
        )
        return digest(toolchain, content)

    def modules(self) -> dict[str, set[str]]:
        """Return module names with the schemas in them and those they reach."""
        direct = {name: _references(value) for name, value in self.schemas.items()}
        modules: dict[str, set[str]] = {}
        for name in direct:
            reached = modules.setdefault(name.partition(".")[0], set())
            stack = [name]
            while stack:
                each = stack.pop()
                if each not in reached:
                    reached.add(each)
                    stack.extend(direct[each])
        return modules


@dataclass(slots=True)
class ModelJobs:
    """Sources on their way: some from the cache, some from processes."""

    cache: Cache[str]
    done: dict[str, str] = field(default_factory=dict[str, str])
    todo: list[tuple[ModelRun, tuple[str, ...]]] = field(
        default_factory=list[tuple[ModelRun, tuple[str, ...]]]
    )
    """Runs to make, each with the modules to keep of it."""
    _keys: dict[str, str] = field(default_factory=dict[str, str])
    _running: list[Future[dict[str, str]]] = field(
        default_factory=list[Future[dict[str, str]]]
    )

    def result(self) -> dict[str, str]:
        """Return file names with unformatted source, of all modules."""
        for future in self._running:
            self._take(future.result())
        return self.done

    def start(self, pool: Executor) -> None:
        """Begin to make what is not known."""
        for job, names in self.todo:
            self._running.append(pool.submit(_make, job, names))
        self.todo.clear()

    def make_here(self) -> None:
        """Make what is not known in this process.

        Processes that are forked afterwards have the tool already, as it is after work:
        importing it takes as long as some runs.
        """
        for job, names in self.todo:
            self._take(_make(job, names))
        self.todo.clear()

    def _take(self, sources: dict[str, str]) -> None:
        for name, source in sources.items():
            self.cache.put(self._keys[name], source)
            self.done[f"{name}.py"] = source

    def plan(self, job: ModelRun, only: str | None = None) -> None:
        """Take what is known and note the rest, or only one module of it."""
        modules = job.modules()
        if only is not None:
            modules = {name: modules[name] for name in (only,) if name in modules}
        unknown: list[str] = []
        for name, schemas in modules.items():
            key = self._keys[name] = job.only(schemas).key()
            source = self.cache.get(key)
            if source is None:
                unknown.append(name)
            else:
                self.done[f"{name}.py"] = source
        # Big ones first, each to the run with less to do.
        unknown.sort(key=lambda name: -len(modules[name]))
        runs: list[tuple[list[str], set[str]]] = []
        for name in unknown:
            if len(runs) < _RUNS and (not runs or len(runs[0][1]) > _HANDFUL):
                runs.append(([], set()))
            names, schemas = min(runs, key=lambda each: len(each[1]))
            names.append(name)
            schemas |= modules[name]
        for names, schemas in runs:
            self.todo.append((job.only(schemas), tuple(names)))


def _make(job: ModelRun, names: tuple[str, ...]) -> dict[str, str]:
    sources = run(job.document, job.aliases, job.header, job.kind)
    return {name: sources[f"{name}.py"] for name in names}


def _references(node: object) -> set[str]:
    found: set[str] = set()
    stack = [node]
    while stack:
        each = stack.pop()
        if isinstance(each, dict):
            mapping = cast(JsonObject, each)
            ref = mapping.get("$ref")
            if isinstance(ref, str):
                found.add(ref.rpartition("/")[2])
            stack.extend(mapping.values())
        elif isinstance(each, list):
            stack.extend(cast(list[object], each))
    return found
