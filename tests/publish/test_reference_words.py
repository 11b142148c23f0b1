"""Hostile words and names in a spec never become markup, a script or a fetch."""

from __future__ import annotations

import json
import re
from typing import Any, cast
from urllib.parse import urlsplit

import pytest

from generator.publish.html import reference_pages
from tests.publish.reference import Json, index_of, lost_links, parsed, small

# Each would be markup, a link that runs something, or a fetch.
HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "[x](javascript:alert(1)) [y](data:text/html,z) [z](vbscript:x)",
    "![i](http://example.com/i.png)",
    "</script><svg onload=alert(1)>",
    "</code></pre><iframe src=//example.com>",
    "{{ 7 * 7 }} {% raw %} \u202eabc\u2028 \x00",
    "<http://example.com/auto> <javascript:alert(1)>",
)
_SAFE_TAGS = set(
    [
        "html",
        "head",
        "meta",
        "title",
        "link",
        "script",
        "body",
        "a",
        "header",
        "main",
        "nav",
        "footer",
        "div",
        "section",
        "span",
        "p",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
        "pre",
        "h1",
        "h2",
        "h3",
        "b",
        "i",
        "small",
        "kbd",
        "input",
        "details",
        "summary",
        "figure",
        "figcaption",
        "strong",
        "em",
        "br",
        "hr",
        "blockquote",
    ]
)


def poisoned(node: Any, poison: str, names: bool) -> Any:
    """Return a document with hostile words wherever people write words."""
    if isinstance(node, list):
        return [poisoned(each, poison, names) for each in cast(list[Any], node)]
    if not isinstance(node, dict):
        return node
    result: Json = {}
    for key, value in cast(Json, node).items():
        if isinstance(value, str) and not key.startswith(("$", "type", "in", "action")):
            keep = key in ("name", "operationId", "x-display", "code", "asyncapi")
            result[key] = value if keep and not names else f"{value} {poison}"
        elif isinstance(value, list) and key in ("x-note", "x-source", "enum", "tags"):
            result[key] = [
                (
                    f"{each} {poison}"
                    if isinstance(each, str)
                    else poisoned(each, poison, names)
                )
                for each in cast(list[Any], value)
            ]
        else:
            result[key] = poisoned(value, poison, names)
    return result


def renamed(openapi: Json, poison: str) -> Json:
    """Return a document whose names are hostile as well."""
    text = json.dumps(openapi)
    quoted = json.dumps(poison)[1:-1]
    pointer = json.dumps(poison.replace("~", "~0").replace("/", "~1"))[1:-1]
    text = text.replace(
        "#/components/schemas/Tree", f"#/components/schemas/Tree{pointer}"
    )
    for name in (
        '"Tree":',
        '"children":',
        '"t_do"',
        '"/v1.0/t/do":',
        '"application/json":',
    ):
        closing = name.rindex('"')
        text = text.replace(name, name[:closing] + quoted + name[closing:])
    for name in ('"t"', '"q"', '"e":', '"a":', '"one"'):
        closing = name.rindex('"')
        text = text.replace(name, name[:closing] + quoted + name[closing:])
    return json.loads(text)


def dangers(made: dict[str, bytes]) -> list[str]:
    """Give what a page must not have."""
    found: list[str] = []
    for path, page in parsed(made).items():
        found += [f"{path}: <{tag}>" for tag in page.tags.keys() - _SAFE_TAGS]
        if page.tags["script"] != 1:
            found.append(f"{path}: {page.tags['script']} scripts")
        found += [f"{path}: {a}" for a in page.attributes if a.startswith("on")]
        for link in page.links:
            if urlsplit(link).scheme not in ("", "http", "https"):
                found.append(f"{path}: {link}")
        found += [
            f"{path}: {each}"
            for each in page.resources
            if urlsplit(each).scheme not in ("", "data")
        ]
        if "49" in page.words:
            found.append(f"{path}: a template was run")
        found += [
            f"{path}: {ord(char):x}" for char in "\u202e\u2028\x00" if char in page.text
        ]
    if re.search("[<\u2028]", made["assets/search-index.js"].decode()):
        found.append("index: markup")
    found += [
        path for path in made if not re.fullmatch(r"[\w./-]+", path) or ".." in path
    ]
    return found


@pytest.mark.parametrize("poison", HOSTILE)
def test_hostile_words_stay_words(poison: str) -> None:
    openapi, asyncapi, table = (poisoned(each, poison, False) for each in small())
    made = reference_pages(openapi, asyncapi, table)
    assert dangers(made) == []
    assert lost_links(made) == []
    index_of(made)


@pytest.mark.parametrize("poison", HOSTILE)
def test_hostile_names_stay_words(poison: str) -> None:
    openapi, asyncapi, table = small()
    made = reference_pages(
        renamed(openapi, poison), poisoned(asyncapi, poison, True), table
    )
    assert dangers(made) == []
    index_of(made)


def test_hostile_words_do_show() -> None:
    poison = "<script>alert(1)</script>"
    openapi, asyncapi, table = (poisoned(each, poison, False) for each in small())
    page = parsed(reference_pages(openapi, asyncapi, table))[
        "rest/t-script-alert-1-script.html"
    ]
    assert poison in "".join(page.words)
