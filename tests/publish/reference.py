"""The pages of the reference as tests read them, and documents with one of everything."""

from __future__ import annotations

import json
import posixpath
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from generator.publish.html import reference_pages

REPO = Path(__file__).resolve().parents[2]
SPEC = REPO / "generated/spec"
Json = dict[str, Any]


@dataclass
class Page(HTMLParser):
    """What a page consists of."""

    text: str
    nodes: int = 0
    ids: list[str] = field(default_factory=list[str])
    links: list[str] = field(default_factory=list[str])
    resources: list[str] = field(default_factory=list[str])
    tags: Counter[str] = field(default_factory=Counter[str])
    attributes: set[str] = field(default_factory=set[str])
    words: list[str] = field(default_factory=list[str])
    codes: list[str] = field(default_factory=list[str])
    in_code: bool = False

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.nodes += 1
        self.tags[tag] += 1
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            elif name == "href" and tag == "a":
                self.links.append(value or "")
            elif name in ("href", "src", "srcset", "action", "data", "poster"):
                self.resources.append(value or "")
        if tag == "code":
            self.codes.append("")
            self.in_code = True

    def handle_endtag(self, tag: str) -> None:
        if tag == "code":
            self.in_code = False

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self.in_code:
            self.codes[-1] += data


@cache
def document(name: str) -> Json:
    return json.loads((SPEC / name).read_text("utf-8"))


@cache
def errors() -> Json:
    return document("errors.json")


@cache
def files() -> dict[str, bytes]:
    return reference_pages(
        document("openapi.json"), document("asyncapi.json"), errors()
    )


def parsed(made: dict[str, bytes]) -> dict[str, Page]:
    return {
        path: Page(text.decode())
        for path, text in made.items()
        if path.endswith(".html")
    }


@cache
def pages() -> dict[str, Page]:
    return parsed(files())


def operations() -> list[tuple[str, str, Json]]:
    return [
        (path, method, operation)
        for path, item in document("openapi.json")["paths"].items()
        for method, operation in item.items()
    ]


def ids() -> set[str]:
    return {each for page in pages().values() for each in page.ids}


def lost_links(made: dict[str, bytes]) -> list[str]:
    """Give each link of a page that leads nowhere."""
    all_pages = parsed(made)
    lost: list[str] = []
    for path, page in all_pages.items():
        for link in {*page.links, *page.resources}:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            folder = posixpath.dirname(path)
            target = posixpath.normpath(posixpath.join(folder, unquote(parts.path)))
            target = target if parts.path else path
            known = target in made and (
                not parts.fragment or unquote(parts.fragment) in all_pages[target].ids
            )
            if not known:
                lost.append(f"{path}: {link}")
    return lost


def index_of(made: dict[str, bytes]) -> Json:
    text = made["assets/search-index.js"].decode()
    start = "window.referenceIndex="
    assert text.startswith(start)
    return json.loads(text.removeprefix(start).rstrip(";\n"))


def small() -> tuple[Json, Json, Json]:
    """Return documents with one of everything."""
    openapi: Json = {
        "openapi": "3.1.0",
        "info": {"title": "API", "version": "1", "summary": "S", "description": "## G"},
        "tags": [{"name": "t", "description": "d", "x-displayName": "T"}],
        "x-tagGroups": [{"name": "g", "tags": ["t"]}],
        "paths": {
            "/v1.0/t/do": {
                "post": {
                    "operationId": "t_do",
                    "summary": "s",
                    "description": "d",
                    "tags": ["t"],
                    "x-note": ["n"],
                    "x-source": ["https://help.yeastar.com/en/a.html", "elsewhere"],
                    "x-coverage": "partial",
                    "x-coverage-note": "c",
                    "x-known-as": "k",
                    "x-editions": ["cloud"],
                    "x-since": {"cloud": "84.1"},
                    "x-download": {"url": "u"},
                    "x-variants": [{"value": "v", "summary": "s", "required": ["a"]}],
                    "parameters": [
                        {
                            "name": "q",
                            "in": "query",
                            "required": True,
                            "description": "d",
                            "schema": {
                                "type": "string",
                                "default": "d",
                                "pattern": "p",
                            },
                        }
                    ],
                    "requestBody": {
                        "content": {
                            "application/json": {
                                "schema": {"$ref": "#/components/schemas/Tree"},
                                "examples": {
                                    "e": {
                                        "summary": "s",
                                        "description": "d",
                                        "value": {"a": "x"},
                                    }
                                },
                            }
                        }
                    },
                    "responses": {
                        "200": {
                            "content": {
                                "application/json": {
                                    "schema": {"$ref": "#/components/schemas/Tree"}
                                }
                            }
                        }
                    },
                }
            }
        },
        "components": {
            "schemas": {
                "Tree": {
                    "type": "object",
                    "description": "d",
                    "required": ["a"],
                    "x-leads": [{"name": "l", "type": "t", "note": "n", "source": "s"}],
                    "properties": {
                        "a": {
                            "type": "string",
                            "description": "d",
                            "enum": ["one", "two"],
                            "x-enumDescriptions": {"one": "first", "two": "second"},
                        },
                        "children": {
                            "type": "array",
                            "items": {"$ref": "#/components/schemas/Tree"},
                        },
                    },
                }
            }
        },
    }
    asyncapi: Json = {
        "info": {"title": "E", "description": "d"},
        "channels": {
            "c": {
                "title": "t",
                "address": "/a",
                "description": "d",
                "x-heartbeat": {"a": "b"},
            }
        },
        "components": {
            "messages": {
                "Came": {
                    "title": "Came (30099)",
                    "summary": "s",
                    "description": "d",
                    "tags": [{"name": "th"}],
                    "x-event-id": 30099,
                    "x-prerequisites": ["p"],
                    "x-older-name": "o",
                    "payload": {
                        "type": "object",
                        "properties": {"m": {"type": "string"}},
                    },
                    "examples": [
                        {"name": "n", "summary": "s", "payload": {"msg": '{"a": "b"}'}}
                    ],
                }
            }
        },
    }
    table: Json = {
        "families": [{"name": "F", "description": "d"}],
        "codes": [
            {
                "code": 70004,
                "errmsg": "E",
                "meaning": "m",
                "action": "a",
                "family": "F",
                "notes": ["n"],
                "observed": True,
                "retry": {"call": "later", "login": "never"},
                "operations": ["t_do"],
            }
        ],
    }
    return openapi, asyncapi, table


def one_page(openapi: Json) -> str:
    _, asyncapi, table = small()
    return reference_pages(openapi, asyncapi, table)["rest/t.html"].decode()
