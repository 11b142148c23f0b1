"""A page for each resource: its calls, then the objects that they take and give."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import griffe

from generator.publish.site.objects import (
    class_section,
    heading,
    methods,
    section,
    signature,
    summary,
)
from generator.publish.site.package import Homes, Painter
from generator.publish.site.words import docstring, line

FOLDER = "reference/resources"
SHARED = f"{FOLDER}/shared.md"
_SOURCE = re.compile(r"\n*Source: ((?:GET|POST) /\S+?)(?:, (https?://\S+))?\s*\Z")
_CONSTANT = re.compile(r"ops\.([A-Z0-9_]+)")


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource of the client."""

    name: str
    """As people write it: `call`, `v2.cdr`."""
    type_: griffe.Class

    @property
    def page(self) -> str:
        return f"{FOLDER}/{self.name.replace('.', '_')}.md"

    @property
    def module(self) -> griffe.Module:
        return self.type_.module


def resources(package: griffe.Module) -> list[Resource]:
    """Return every resource, in the order of the client's attributes."""
    found: list[Resource] = []
    client = package["_sync.client"]
    for owner, prefix in ((client["Client"], ""), (client["V2"], "v2.")):
        for name, member in owner.members.items():
            # As `types.ExtensionResource`: the module is loaded when a tool asks.
            path = str(getattr(member, "returns", None) or "").rpartition(".")[2]
            if path.endswith("Resource"):
                home = package[f"_sync.resources.{_module(prefix, name, path)}"]
                found.append(Resource(prefix + name, home[path]))
    return found


def _module(prefix: str, name: str, class_: str) -> str:
    return "root" if class_ == "RootResource" else prefix.replace(".", "_") + name


@dataclass
class ResourcePages:
    """The pages of all resources and of the objects that are nobody's own."""

    package: griffe.Module
    homes: Homes
    anchors: dict[str, str]
    """Page and anchor in the HTTP reference by operation id."""

    def __post_init__(self) -> None:
        self.resources = resources(self.package)
        self._objects: dict[str, list[griffe.Object]] = {SHARED: []}
        pages = {each.name: each.page for each in self.resources}
        for name, module in sorted(self.package["models"].modules.items()):
            if name.startswith("event_"):
                continue
            page = pages.get(name, SHARED)
            told = [each for each in module.members.values() if _is_told(each)]
            self._objects.setdefault(page, []).extend(told)
        for resource in self.resources:
            self.homes.add(resource.type_, resource.page, "top")
            own = [
                each
                for each in resource.module.classes.values()
                if each is not resource.type_ and not each.is_alias
            ]
            self._objects.setdefault(resource.page, [])[:0] = own
        for page, told in self._objects.items():
            for each in told:
                self.homes.add(each, page)

    def pages(self) -> Iterator[tuple[str, str]]:
        """Give each page and its Markdown."""
        for resource in self.resources:
            yield resource.page, "\n\n".join(self._page(resource)) + "\n"
        yield SHARED, "\n\n".join(self._shared()) + "\n"

    def _page(self, resource: Resource) -> Iterator[str]:
        paint = Painter(self.homes, resource.page)
        yield f"---\ntitle: {resource.name}\n---"
        yield f"# `client.{resource.name}` {{ #top }}"
        yield summary(resource.type_)
        calls = methods(resource.type_, paint)
        yield "\n".join(
            f"- [`{each.name}`](#{each.name}): {summary(each)}" for each in calls
        )
        for each in calls:
            yield from self._call(resource, each, paint)
        if told := self._objects[resource.page]:
            yield "## Objects"
            for each in told:
                yield from section(each, paint, 3)

    def _call(
        self, resource: Resource, method: griffe.Function, paint: Painter
    ) -> Iterator[str]:
        yield heading(2, method.name, method.name)
        yield signature(method, f"client.{resource.name}.{method.name}")
        doc = method.docstring
        if doc is None:
            return
        source = _SOURCE.search(doc.value)
        words = griffe.Docstring(_SOURCE.sub("", doc.value), parent=method)
        yield from docstring(words, paint)
        if method.returns:
            yield f"**Gives** {paint(method.returns)}"
        if source:
            yield " · ".join(self._links(source, resource, method))

    def _links(
        self, source: re.Match[str], resource: Resource, method: griffe.Function
    ) -> Iterator[str]:
        yield f"`{source[1]}`"
        found = _CONSTANT.search("".join(method.source))
        anchor = self.anchors.get(found[1].lower()) if found else None
        if anchor:
            yield f"[HTTP reference](../../http/{anchor})"
        if source[2]:
            yield f"[vendor's page](<{source[2]}>)"

    def _shared(self) -> Iterator[str]:
        paint = Painter(self.homes, SHARED)
        yield "# Shared objects"
        yield line("Objects of answers that are of no single resource.")
        for each in self._objects[SHARED]:
            if isinstance(each, griffe.Class):
                yield from class_section(each, paint, 2)
            else:
                yield from section(each, paint, 2)


def _is_told(each: griffe.Object | griffe.Alias) -> bool:
    """Tell what is an object of its own: the arguments of a call are at the call."""
    if isinstance(each, griffe.Alias) or each.name.startswith("_"):
        return False
    if isinstance(each, griffe.Class):
        return not each.name.endswith("Request")
    return isinstance(each, griffe.Attribute | griffe.TypeAlias)
