"""datamodel-code-generator by module: only modules that changed are made again.

A module's source depends on its own schemas and on those they reach, nothing else.
So the document is cut by module, what is known is taken from the cache, and the rest
is made in one run: a second one beside it costs more of the processor than it saves on
the clock.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, cast

import msgspec

from generator.cache import Cache, digest, toolchain_key
from generator.load import JsonObject
from generator.models import run
from generator.references import references_in
from generator.worker import Worker

if TYPE_CHECKING:
    from concurrent.futures import Future


@dataclass(frozen=True)
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
        # In the order of the whole, but without a look at all of it.
        wanted = sorted(names, key=self._order.__getitem__)
        schemas = {name: self.schemas[name] for name in wanted}
        document = {**self.document, "components": {"schemas": schemas}}
        aliases: dict[str, str] = {}
        for name in wanted:
            aliases |= self._aliases_of.get(name, {})
        return ModelRun(document, aliases, self.header, self.kind)

    @cached_property
    def _order(self) -> dict[str, int]:
        return {name: index for index, name in enumerate(self.schemas)}

    @cached_property
    def _aliases_of(self) -> dict[str, dict[str, str]]:
        found: dict[str, dict[str, str]] = {}
        for place, name in self.aliases.items():
            owner = ".".join(place.split(".")[:2])
            found.setdefault(owner, {})[place] = name
        return found

    def key(self) -> str:
        """Return a key for everything that the result depends on."""
        content = [self.document, self.aliases, self.header, self.kind]
        toolchain = toolchain_key(
            *("models.py", "write.py", "templates/datamodel"),
            *("datamodel-code-generator", "inflect", "jinja2", "pydantic", "ruff"),
        )
        return digest(toolchain, msgspec.json.encode(content).decode())

    def modules(self) -> dict[str, set[str]]:
        """Return module names with the schemas in them and those they reach."""
        direct = {
            name: {
                ref.rpartition("/")[2]
                for ref in references_in(msgspec.json.encode(value).decode())
            }
            for name, value in self.schemas.items()
        }
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
    """Sources on their way: some from the cache, the rest from another process."""

    cache: Cache[str]
    done: dict[str, str] = field(default_factory=dict[str, str])
    _keys: dict[str, str] = field(default_factory=dict[str, str])
    _running: list[Future[dict[str, str]]] = field(
        default_factory=list["Future[dict[str, str]]"]
    )

    def result(self) -> dict[str, str]:
        """Return file names with unformatted source, of all modules."""
        for future in self._running:
            for name, source in future.result().items():
                self.cache.put(self._keys[name], source)
                self.done[f"{name}.py"] = source
        return self.done

    def start(
        self, job: ModelRun, pool: Worker, only: Collection[str] | None = None
    ) -> None:
        """Take what is known and begin to make the rest, or some modules of it."""
        modules = job.modules()
        if only is not None:
            modules = {name: modules[name] for name in modules if name in only}
        unknown: list[str] = []
        for name, schemas in modules.items():
            key = self._keys[name] = job.only(schemas).key()
            source = self.cache.get(key)
            if source is None:
                unknown.append(name)
            else:
                self.done[f"{name}.py"] = source
        if unknown:
            schemas = set[str]().union(*(modules[name] for name in unknown))
            self._running.append(pool.submit(_make, job.only(schemas), tuple(unknown)))


def _make(job: ModelRun, names: tuple[str, ...]) -> dict[str, str]:
    sources = run(job.document, job.aliases, job.header, job.kind)
    return {name: sources[f"{name}.py"] for name in names}
