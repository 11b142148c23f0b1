"""All pages of the Python reference, by their path, and their places in the menu."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.publish.site.modules import ModulePages
from generator.publish.site.package import Homes, load
from generator.publish.site.resources import SHARED, ResourcePages

START = "reference/index.md"
Menu = Sequence[tuple[str, "str | Menu"]]


@dataclass(frozen=True, slots=True)
class Reference:
    """The Python reference as Markdown."""

    pages: dict[str, str]
    menu: Menu


def python_reference(
    generated: Path, groups: list[tuple[str, list[str]]], anchors: dict[str, str]
) -> Reference:
    """Return the reference of the package that lies in a folder.

    Args:
        generated: The folder that holds the package.
        groups: Names of groups of resources, and the resources of each.
        anchors: Page and anchor in the HTTP reference by operation id.
    """
    package, homes = load(generated), Homes()
    modules = ModulePages(package, homes)
    resources = ResourcePages(package, homes, anchors)
    modules.add_types()
    page_of = {each.name: each.page for each in resources.resources}
    grouped = _grouped(groups, list(page_of))
    start = _start(modules, resources, grouped)
    pages = {START: start, **dict(modules.pages()), **dict(resources.pages())}
    menu: Menu = [
        ("Overview", START),
        ("Modules", modules.names),
        ("Events", modules.themes),
        *(
            (group, [(name, page_of[name]) for name in names])
            for group, names in grouped
        ),
        ("Shared objects", SHARED),
    ]
    return Reference(dict(sorted(pages.items())), menu)


def _grouped(
    groups: list[tuple[str, list[str]]], names: list[str]
) -> list[tuple[str, list[str]]]:
    """Return the groups with what there is, version 2.0 beside its elder."""
    made = [
        (group, [each for each in names if each.removeprefix("v2.") in tags])
        for group, tags in groups
    ]
    left = [each for each in names if all(each not in tags for _, tags in made)]
    return [each for each in [*made, ("More", left)] if each[1]]


def _start(
    modules: ModulePages,
    resources: ResourcePages,
    grouped: list[tuple[str, list[str]]],
) -> str:
    """Return the overview: how to read the pages, and where each thing is."""
    types = {each.name: each for each in resources.resources}
    lines = [
        "# Python reference",
        "",
        "Made from the package itself: it says what `help()` says. The vendor's path is "
        "the name of the call: `POST /v1.0/call/dial` is "
        "[`client.call.dial(...)`](resources/call.md#dial). `AsyncClient` has the same "
        "names, to be awaited.",
        "",
        "An argument with the default `...` is not sent when you leave it out; that is "
        "not the same as `None`. Every call takes `options=`, a "
        "[`CallOptions`](package.md#CallOptions). Every field of an answer may be `None`: "
        "the PBX leaves out what it does not know. What the schema does not know is in "
        "`.extra`; `.to_dict()` gives the JSON back, `.raw` the bytes, `.http` status, "
        "headers and duration.",
        "",
        "## Modules",
        "",
    ]
    lines += [
        f"- [`{name}`]({page.removeprefix('reference/')}): {words}"
        for name, page, words in modules.summaries
    ]
    for group, names in grouped:
        lines += ["", f"## {group}", ""]
        for name in names:
            page = types[name].page.removeprefix("reference/")
            words = types[name].type_.docstring
            first = words.value.split("\n\n")[0].split(" `/")[0] if words else ""
            lines.append(f"- [`client.{name}`]({page}): {' '.join(first.split())}")
    return "\n".join(lines) + "\n"
