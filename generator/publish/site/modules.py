"""A page for each public module of the package, and those of the events."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import griffe

from generator.publish.site.objects import section, summary
from generator.publish.site.package import (
    NAME,
    Homes,
    Painter,
    exported,
    public_modules,
)
from generator.publish.site.words import docstring

FOLDER = "reference"
EVENTS = f"{FOLDER}/events"


@dataclass
class ModulePages:
    """The pages of all public modules."""

    package: griffe.Module
    homes: Homes

    def __post_init__(self) -> None:
        self._told: dict[str, tuple[griffe.Module, list[griffe.Object]]] = {}
        events = self.package["events"]
        for name, theme in sorted(events.modules.items()):
            classes = [each for each in theme.classes.values() if not each.is_alias]
            models = self.package["models"].modules.get(f"event_{name}")
            inside = [*models.members.values()] if models else []
            told = [*classes, *(each for each in inside if not each.is_alias)]
            self._tell(f"{EVENTS}/{name}.md", theme, _objects(told))
        if members := self.package["models"].modules.get("event_members"):
            told = [each for each in members.members.values() if not each.is_alias]
            self._tell(f"{EVENTS}/members.md", members, _objects(told))
        for module in public_modules(self.package):
            self._tell(_page(module), module, exported(module))

    def add_types(self) -> None:
        """Tell what `types` names and no other page has; they come first."""
        module = self.package["types"]
        self._tell(_page(module), module, exported(module))

    def _tell(
        self, page: str, module: griffe.Module, told: list[griffe.Object]
    ) -> None:
        fresh = [
            each
            for each in told
            if each.canonical_path not in self.homes.places and not _is_twin(each, told)
        ]
        for each in fresh:
            self.homes.add(each, page)
            for name in each.members:
                self.homes.places.setdefault(
                    f"{each.canonical_path}.{name}", f"{page}#{each.name}.{name}"
                )
        self._told[page] = (module, fresh)
        # The asynchronous twin has the names of the other one.
        for each in told:
            if _is_twin(each, told):
                self.homes.add(each, page, each.name.removeprefix("Async"))

    @property
    def names(self) -> list[tuple[str, str]]:
        """Name and page of each module, the package first."""
        return [
            (module.canonical_path, page)
            for page, (module, _) in self._told.items()
            if not page.startswith(EVENTS + "/")
        ]

    @property
    def summaries(self) -> list[tuple[str, str, str]]:
        """Name and page of each module, with its first sentence."""
        return [(name, page, summary(self._told[page][0])) for name, page in self.names]

    @property
    def themes(self) -> list[tuple[str, str]]:
        """Name and page of each theme of events."""
        return [
            (page.rsplit("/", 1)[1].removesuffix(".md"), page)
            for page in self._told
            if page.startswith(EVENTS + "/")
        ]

    def pages(self) -> Iterator[tuple[str, str]]:
        """Give each page and its Markdown."""
        for page, (module, told) in self._told.items():
            yield page, "\n\n".join(self._page(page, module, told)) + "\n"

    def _page(
        self, page: str, module: griffe.Module, told: list[griffe.Object]
    ) -> Iterator[str]:
        paint = Painter(self.homes, page)
        path = module.canonical_path
        title = "Members of calls" if page.endswith("/members.md") else path
        yield f"---\ntitle: {title.removeprefix(NAME + '.')}\n---"
        yield f"# `{title}`" if title == path else f"# {title}"
        yield from docstring(module.docstring, paint)
        yield "\n".join(self._contents(page, told))
        if path == f"{NAME}.events":
            yield "\n".join(self._event_table(page))
        for each in told:
            yield from section(each, paint)

    def _contents(self, page: str, told: list[griffe.Object]) -> Iterator[str]:
        for each in told:
            href = self.homes.href(each.canonical_path, page)
            words = summary(each)
            yield f"- [`{each.name}`]({href})" + (f": {words}" if words else "")
        twins = [f"`Async{each.name}`" for each in told if self._has_twin(each)]
        if twins:
            yield f"\nWith `await`, the same: {', '.join(twins)}."

    def _has_twin(self, each: griffe.Object) -> bool:
        place = each.canonical_path.replace("._sync.", "._async.")
        head, _, name = place.rpartition(".")
        return f"{head}.Async{name}" in self.homes.places

    def _event_table(self, page: str) -> Iterator[str]:
        yield "## All events\n"
        yield "| | class | |"
        yield "|---|---|---|"
        rows: list[tuple[str, str]] = []
        for theme, (_, told) in self._told.items():
            if theme.startswith(EVENTS + "/"):
                for each in told:
                    number, _, words = summary(each).partition(": ")
                    if number.isdecimal():
                        href = self.homes.href(each.canonical_path, page)
                        row = f"| {number} | [`{each.name}`]({href}) | {words} |"
                        rows.append((number, row))
        yield from (row for _, row in sorted(rows))


def _page(module: griffe.Module) -> str:
    name = module.canonical_path.removeprefix(NAME).lstrip(".") or "package"
    return f"{FOLDER}/{name}.md"


def _is_twin(each: griffe.Object, told: list[griffe.Object]) -> bool:
    other = each.name.removeprefix("Async")
    return other != each.name and any(one.name == other for one in told)


def _objects(found: list[griffe.Object | griffe.Alias]) -> list[griffe.Object]:
    return [
        each
        for each in found
        if isinstance(each, griffe.Object)
        and not each.name.startswith("_")
        and isinstance(each, griffe.Class | griffe.Attribute)
    ]
