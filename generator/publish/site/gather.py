"""The folder that Zensical builds: people's pages, recipes, both references."""

from __future__ import annotations

import ast
import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from generator.layout import Layout
from generator.load import JsonObject
from generator.publish.html import reference_pages
from generator.publish.html.places import Places
from generator.publish.site.reference import Menu, Reference, python_reference
from generator.publish.site.words import paragraphs

_CONFIG = "zensical.toml"
_NOT_A_RECIPE = ("test_", "conftest", "_")


@dataclass(frozen=True, slots=True)
class Recipe:
    """A program of tests/recipes, as a page."""

    name: str
    title: str
    words: str
    program: str

    @property
    def page(self) -> str:
        return f"recipes/{self.name}.md"

    def markdown(self) -> str:
        """Return the page: what its docstring says, then the program."""
        return (
            f"---\ntitle: {json.dumps(self.title)}\n---\n\n# {self.title}\n\n"
            f"{paragraphs(self.words)}\n\n"
            f'``` {{ .python title="tests/recipes/{self.name}.py" }}\n'
            f"{self.program}```\n"
        )


def recipes(folder: Path) -> list[Recipe]:
    """Return each program of a folder by name; tests are none.

    Raises:
        ValueError: A program has no docstring, which is the words of its page.
    """
    return [
        _recipe(path)
        for path in sorted(folder.glob("*.py"))
        if not path.name.startswith(_NOT_A_RECIPE)
    ]


def _recipe(path: Path) -> Recipe:
    source = path.read_text("utf-8")
    tree = ast.parse(source)
    words = ast.get_docstring(tree)
    if not words:
        raise ValueError(f"{path.name}: a recipe begins with a docstring")
    first, _, rest = words.partition("\n")
    # The menu has room for a name, which is what stands before the colon.
    title, _, more = first.strip().rstrip(".").partition(": ")
    lead = f"{more[:1].upper()}{more[1:]}.\n\n" if more else ""
    # Whole: whoever copies it from the page has what it says when it is called wrongly.
    return Recipe(path.stem, title, lead + rest.strip("\n"), source)


def gather(layout: Layout, target: Path) -> None:
    """Fill a folder with all that Zensical needs; what was there before goes.

    Args:
        layout: Where the repository's parts are.
        target: The folder; its `docs` and configuration are written anew.
    """
    docs = target / "docs"
    shutil.rmtree(docs, ignore_errors=True)
    people = layout.repo / "generator/site"
    shutil.copytree(people / "pages", docs)
    for page in docs.rglob("*.md"):
        words = with_recipe_pages(page.read_text("utf-8"))
        page.write_text(words, "utf-8")
    shutil.copytree(people / "assets", docs / "assets")
    openapi, asyncapi, errors = (_published(layout, name) for name in _DOCUMENTS)
    places = Places(openapi, asyncapi, errors)
    for path, content in reference_pages(openapi, asyncapi, errors).items():
        _write(docs / "http" / path, with_way_back(path, content))
    anchors = {name: place for name, (_, place) in places.operations.items()}
    reference = python_reference(layout.repo / "generated", _groups(openapi), anchors)
    for path, page in reference.pages.items():
        _write(docs / path, page.encode())
    found = recipes(layout.repo / "tests/recipes")
    for each in found:
        _write(docs / each.page, each.markdown().encode())
    _list_recipes(docs / "recipes/index.md", found)
    config = (people / _CONFIG).read_text("utf-8")
    _write(target / _CONFIG, with_menus(config, found, reference).encode())


def with_recipe_pages(words: str) -> str:
    """Return a page whose links to recipes lead to their pages.

    In the repository they lead to the programs, so that both can be followed.

    Args:
        words: A page that lies beside the folder `recipes`.
    """
    return _RECIPE.sub(r"](recipes/\1.md)", words)


_RECIPE = re.compile(r"\]\(\.\./\.\./\.\./tests/recipes/(\w+)\.py\)")


def with_way_back(path: str, content: bytes) -> bytes:
    """Return a page of the HTTP reference whose menu begins with the site.

    Args:
        path: Where the page is, from the folder of that reference.
        content: The page; what is no page is returned as it is.
    """
    if not path.endswith(".html"):
        return content
    up = "../" * (path.count("/") + 1)
    link = f'<a href="{up}index.html">Back to the whole site</a>'
    return content.replace(_MENU, _MENU + link.encode() + b"\n", 1)


# As generator/publish/html/templates/base.html.jinja has it.
_MENU = b'<a class="close" href="#content">Close</a>\n'

_DOCUMENTS = ("openapi.json", "asyncapi.json", "errors.json")


def _published(layout: Layout, name: str) -> JsonObject:
    path = layout.repo / "generated/spec" / name
    return cast(JsonObject, json.loads(path.read_text("utf-8")))


def _groups(openapi: JsonObject) -> list[tuple[str, list[str]]]:
    groups = cast(list[JsonObject], openapi.get("x-tagGroups") or [])
    return [(str(each["name"]), cast(list[str], each["tags"])) for each in groups]


def _list_recipes(page: Path, found: list[Recipe]) -> None:
    words = page.read_text("utf-8")
    listed = "\n".join(f"- [{each.title}]({each.name}.md)" for each in found)
    page.write_text(f"{words.rstrip()}\n\n## All of them\n\n{listed}\n", "utf-8")


def with_menus(config: str, found: list[Recipe], reference: Reference) -> str:
    """Return the configuration with the parts of the menu that are made.

    Raises:
        ValueError: The configuration has no place for one of them.
    """
    menus: dict[str, Menu] = {
        "#recipes": [(each.title, each.page) for each in found],
        "#reference": reference.menu,
    }
    for place, menu in menus.items():
        if config.count(f"{place}\n") != 1:
            raise ValueError(f"{_CONFIG} needs one line {place}")
        config = config.replace(f"{place}\n", "\n        ".join([*_lines(menu), ""]))
    return config


def _lines(menu: Menu) -> Iterator[str]:
    for name, content in menu:
        title = json.dumps(name)
        if isinstance(content, str):
            yield f"{{ {title} = {json.dumps(content)} }},"
        else:
            inside = " ".join(_lines(content))
            yield f"{{ {title} = [{inside}] }},"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
