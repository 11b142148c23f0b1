"""All pages of the reference, by their path."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.load import JsonObject
from generator.publish.html import errors as error_views
from generator.publish.html import events as event_views
from generator.publish.html import operations as operation_views
from generator.publish.html.fields import Body, Painter
from generator.publish.html.names import Unique, relative, slug
from generator.publish.html.schemas import Plan, Schemas, plan
from generator.publish.html.search import Index
from generator.publish.html.words import Words

_TEMPLATES = Path(__file__).parent / "templates"
START, EVENTS, ERRORS = "index.html", "events/index.html", "errors.html"
_SHARED, _SHARED_EVENTS = "rest/shared.html", "events/shared.html"
# Written by people, and taken as they are.
_ASSETS = ("reference.css", "reference.js")
_CODES = re.compile(r"^## Error codes\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)

Operations = list[tuple[str, str, JsonObject]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A line of the menu."""

    name: str
    href: str
    """Told from the top folder."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """A resource of the manual and its page."""

    id: str
    name: str
    words: str
    page: str
    operations: Operations


def reference_pages(
    openapi: JsonObject, asyncapi: JsonObject, errors: JsonObject
) -> dict[str, bytes]:
    """Return the pages by relative path, with all that they need.

    Args:
        openapi: the published document (3.1).
        asyncapi: the published document.
        errors: families and codes.
    """
    files = _Site(openapi, asyncapi, errors).files()
    return {path: text.encode() for path, text in sorted(files.items())}


class _Site:
    def __init__(
        self, openapi: JsonObject, asyncapi: JsonObject, errors: JsonObject
    ) -> None:
        self._openapi, self._asyncapi, self._errors = openapi, asyncapi, errors
        self._tags = _tags(openapi)
        files = Unique()
        for taken in ("index", "shared"):
            files.name(taken)
        self._themes = {
            name: (f"events/{files.name(name)}.html", names)
            for name, names in event_views.by_theme(asyncapi).items()
        }
        self._rest, self._events = Schemas(openapi), Schemas(asyncapi)
        messages = event_views.messages(asyncapi)
        self._rest_plan = plan(
            self._rest,
            {
                tag.page: [
                    schema
                    for _, _, operation in tag.operations
                    for schema in operation_views.bodies(operation)
                ]
                for tag in self._tags.values()
            },
            _SHARED,
        )
        self._events_plan = plan(
            self._events,
            {
                page: [event_views.payload(messages[name]) for name in names]
                for page, names in self._themes.values()
            },
            _SHARED_EVENTS,
        )
        self._codes_of = error_views.by_operation(errors)
        self._mentions = self._all_mentions()
        self._index = Index()
        self._jinja = Environment(
            loader=FileSystemLoader(_TEMPLATES),
            undefined=StrictUndefined,
            autoescape=True,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self._jinja.filters["slugged"] = slug

    def files(self) -> dict[str, str]:
        """Return every file as text."""
        files = {START: self._start(), ERRORS: self._error_page()}
        for tag in self._tags.values():
            files[tag.page] = self._tag_page(tag)
        files[EVENTS] = self._event_list()
        for name, (page, names) in self._themes.items():
            files[page] = self._theme_page(name, page, names)
        shared = (
            (_SHARED, self._rest, self._rest_plan, "Objects that several resources use"),
            (
                _SHARED_EVENTS,
                self._events,
                self._events_plan,
                "Objects that several events use",
            ),
        )
        for page, schemas, where, title in shared:
            if where.of_page(page):
                files[page] = self._shared_page(page, schemas, where, title)
        files["assets/search-index.js"] = self._index.script()
        for name in _ASSETS:
            files[f"assets/{name}"] = (_TEMPLATES / name).read_text("utf-8")
        return files

    def _start(self) -> str:
        info = cast(JsonObject, self._openapi["info"])
        words = self._words(START)
        # Some documents end with a table of codes; here they have a page.
        guide = words.block(_CODES.sub("", str(info.get("description") or "")))
        for anchor, text in words.headings:
            self._index.add("g", text, "Guide", START, anchor)
        return self._render(
            START,
            "start.html.jinja",
            title=str(info["title"]),
            version=str(info.get("version") or ""),
            summary=str(info.get("summary") or ""),
            guide=guide,
            headings=words.headings,
            figures=(
                sum(len(tag.operations) for tag in self._tags.values()),
                sum(len(n) for t, (_, n) in self._themes.items() if t != "transport"),
                len(error_views.entries(self._errors)),
            ),
            words_of={tag.page: words.line(tag.words) for tag in self._tags.values()},
        )

    def _tag_page(self, tag: Tag) -> str:
        painter = self._painter(tag.page, self._rest, self._rest_plan)
        views = [
            operation_views.view(painter, self._rest, each, self._codes(each[2], tag.page))
            for each in tag.operations
        ]
        self._index.add("t", tag.name, tag.words, tag.page, "")
        for view in views:
            path = view.path.strip("/").removeprefix("v1.0/")
            self._index.add("o", path, view.summary, tag.page, view.id)
            self._index.add_fields(view.parameters, path, tag.page)
            self._index.add_body(view.body, path, tag.page)
            self._index.add_body(view.answer, path, tag.page)
        return self._render(
            tag.page,
            "tag.html.jinja",
            title=tag.name,
            words=painter.words.line(tag.words),
            operations=views,
            objects=self._objects(painter, tag.page, self._rest_plan),
        )

    def _codes(self, operation: JsonObject, page: str) -> tuple[tuple[str, str], ...]:
        codes = self._codes_of.get(str(operation["operationId"]), [])
        return tuple(
            (str(code), relative(f"{ERRORS}#{error_views.anchor(code)}", page))
            for code in codes
        )

    def _event_list(self) -> str:
        painter = self._painter(EVENTS, self._events, self._events_plan)
        messages = event_views.messages(self._asyncapi)
        guide = painter.words.block(self._asyncapi["info"].get("description"))
        for anchor, text in painter.words.headings:
            self._index.add("g", text, "Guide of events", EVENTS, anchor)
        rows = sorted(
            (messages[name]["x-event-id"], name, page)
            for page, names in self._themes.values()
            for name in names
            if "x-event-id" in messages[name]
        )
        return self._render(
            EVENTS,
            "events.html.jinja",
            title="Events",
            words=guide,
            headings=painter.words.headings,
            channels=list(event_views.channels(painter, self._asyncapi)),
            rows=[
                (number, messages[name], relative(f"{page}#{slug(name)}", EVENTS))
                for number, name, page in rows
            ],
        )

    def _theme_page(self, name: str, page: str, names: list[str]) -> str:
        painter = self._painter(page, self._events, self._events_plan)
        messages = event_views.messages(self._asyncapi)
        views = [event_views.view(painter, each, messages[each]) for each in names]
        for view in views:
            number = view.number
            title = f"{number} {view.title}" if number is not None else view.title
            self._index.add("e", title, view.summary, page, view.id)
            self._index.add_body(view.body, str(number or view.title), page)
        return self._render(
            page,
            "theme.html.jinja",
            title=_theme_title(name),
            messages=views,
            objects=self._objects(painter, page, self._events_plan),
        )

    def _error_page(self) -> str:
        words = self._words(ERRORS)
        codes = list(error_views.codes(words, self._errors))
        for each in codes:
            name = f"{each.code} {each.text}"
            self._index.add("c", name, each.meaning, ERRORS, each.anchor)
        return self._render(
            ERRORS,
            "errors.html.jinja",
            title="Error codes",
            codes=codes,
            link_of=self._links_to_operations(ERRORS),
            families=list(error_views.families(words, self._errors)),
        )

    def _links_to_operations(self, page: str) -> dict[str, tuple[str, str]]:
        """Return (short path, link) of each operation."""
        return {
            str(operation["operationId"]): (
                path.strip("/").removeprefix("v1.0/"),
                relative(f"{tag.page}#{slug(str(operation['operationId']))}", page),
            )
            for tag in self._tags.values()
            for path, _, operation in tag.operations
        }

    def _shared_page(self, page: str, schemas: Schemas, where: Plan, title: str) -> str:
        painter = self._painter(page, schemas, where)
        return self._render(
            page,
            "shared.html.jinja",
            title=title,
            objects=self._objects(painter, page, where),
        )

    def _objects(
        self, painter: Painter, page: str, where: Plan
    ) -> list[tuple[str, Body]]:
        found: list[tuple[str, Body]] = []
        for name in where.of_page(page):
            anchor = painter.anchors.name(name)
            body = painter.body(painter.schemas.named[name], anchor)
            self._index.add("s", name, body.words, page, anchor)
            self._index.add_body(body, name, page)
            found.append((name, body))
        return found

    def _painter(self, page: str, schemas: Schemas, where: Plan) -> Painter:
        return Painter(schemas, where, self._words(page))

    def _words(self, page: str) -> Words:
        return Words(page, self._mentions)

    def _all_mentions(self) -> dict[str, str]:
        """Return what words may name, and where that is."""
        found: dict[str, str] = {}
        for each in error_views.entries(self._errors):
            found[str(each["code"])] = f"{ERRORS}#{error_views.anchor(each['code'])}"
        messages = event_views.messages(self._asyncapi)
        for page, names in self._themes.values():
            for name in names:
                number = messages[name].get("x-event-id")
                if number is not None:
                    found[str(number)] = f"{page}#{slug(name)}"
        for tag in self._tags.values():
            for path, _, operation in tag.operations:
                short = path.strip("/").removeprefix("v1.0/")
                found[short] = f"{tag.page}#{slug(str(operation['operationId']))}"
        return found

    def _menu(self) -> list[tuple[str, list[Link]]]:
        groups = cast(list[JsonObject], self._openapi.get("x-tagGroups") or [])
        named = [(str(g["name"]), cast(list[str], g["tags"])) for g in groups]
        grouped = {tag for _, tags in named for tag in tags}
        rest = [tag for tag in self._tags if tag not in grouped]
        if rest:
            named.append(("More" if named else "Resources", rest))
        return [
            (
                name,
                [
                    Link(name=self._tags[tag].name, href=self._tags[tag].page)
                    for tag in tags
                    if tag in self._tags
                ],
            )
            for name, tags in named
        ]

    def _render(self, page: str, template: str, **values: object) -> str:
        def href(target: str) -> str:
            return relative(target, page)

        events = [Link(name="List of events", href=EVENTS)]
        events += [
            Link(name=_theme_title(name), href=path)
            for name, (path, _) in self._themes.items()
        ]
        shared: Mapping[str, str] = {
            path: title
            for path, title, where in (
                (_SHARED, "Shared objects", self._rest_plan),
                (_SHARED_EVENTS, "Shared objects of events", self._events_plan),
            )
            if where.of_page(path)
        }
        menu = [
            ("Start", [Link(name="Guide", href=START)]),
            *self._menu(),
            ("Events", events),
            (
                "More",
                [
                    Link(name="Error codes", href=ERRORS),
                    *(Link(name=title, href=path) for path, title in shared.items()),
                ],
            ),
        ]
        return self._jinja.get_template(template).render(
            page=page,
            href=href,
            menu=menu,
            product=str(cast(JsonObject, self._openapi["info"])["title"]),
            **values,
        )


def _tags(document: JsonObject) -> dict[str, Tag]:
    files = Unique()
    for taken in ("shared",):
        files.name(taken)
    by_tag: dict[str, Operations] = {}
    for each in operation_views.each_operation(document):
        by_tag.setdefault(str((each[2].get("tags") or ["other"])[0]), []).append(each)
    told = {
        str(tag["name"]): tag
        for tag in cast(list[JsonObject], document.get("tags") or [])
    }
    order = [*(name for name in told if name in by_tag), *by_tag]
    return {
        name: Tag(
            id=name,
            name=str(told.get(name, {}).get("x-displayName") or name),
            words=str(told.get(name, {}).get("description") or ""),
            page=f"rest/{files.name(name)}.html",
            operations=by_tag[name],
        )
        for name in dict.fromkeys(order)
    }


def _theme_title(name: str) -> str:
    if name == event_views.TRANSPORT:
        return "Frames and streams"
    return f"Events: {name.replace('_', ' ')}"
