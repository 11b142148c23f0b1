"""All pages of the reference, by their path."""

from __future__ import annotations

import re
from pathlib import Path
from typing import cast

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.escaping import visible
from generator.load import JsonObject
from generator.publish.html import errors as error_views
from generator.publish.html import events as event_views
from generator.publish.html import operations as operation_views
from generator.publish.html.fields import Body, Painter
from generator.publish.html.names import relative, slug
from generator.publish.html.places import (
    ERRORS,
    EVENTS,
    START,
    Places,
    Tag,
    Theme,
    short,
)
from generator.publish.html.schemas import Plan
from generator.publish.html.search import Index
from generator.publish.html.words import Words

_TEMPLATES = Path(__file__).parent / "templates"
# Written by people, and taken as they are.
_ASSETS = ("reference.css", "reference.js")
_CODES = re.compile(r"^## Error codes\n.*?(?=^## |\Z)", re.MULTILINE | re.DOTALL)


def reference_pages(
    openapi: JsonObject, asyncapi: JsonObject, errors: JsonObject
) -> dict[str, bytes]:
    """Return the pages by relative path, with all that they need.

    Args:
        openapi: the published document (3.1).
        asyncapi: the published document.
        errors: errors.json.
    """
    files = _Site(openapi, asyncapi, errors).files()
    return {path: text.encode() for path, text in sorted(files.items())}


class _Site:
    def __init__(
        self, openapi: JsonObject, asyncapi: JsonObject, errors: JsonObject
    ) -> None:
        self._info = cast(JsonObject, openapi["info"])
        self._asyncapi, self._errors = asyncapi, errors
        self._places = Places(openapi, asyncapi, errors)
        self._codes_of = error_views.by_operation(errors)
        self._index = Index()
        self._menu = self._places.menu()
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
        for tag in self._places.tags.values():
            files[tag.page] = self._tag_page(tag)
        files[EVENTS] = self._event_list()
        for theme in self._places.themes:
            files[theme.page] = self._theme_page(theme)
        for page, title, schemas, where in self._places.shared():
            painter = Painter(schemas, where, self._words(page))
            files[page] = self._render(
                page,
                "shared.html.jinja",
                title=title,
                objects=self._objects(painter, page, where),
            )
        files["assets/search-index.js"] = self._index.script()
        for name in _ASSETS:
            files[f"assets/{name}"] = (_TEMPLATES / name).read_text("utf-8")
        return files

    def _start(self) -> str:
        words = self._words(START)
        # Some documents end with a table of codes; here they have a page.
        guide = words.block(_CODES.sub("", str(self._info.get("description") or "")))
        for anchor, text in words.headings:
            self._index.add("g", text, "Guide", START, anchor)
        tags = self._places.tags.values()
        events = [
            message
            for theme in self._places.themes
            for message in theme.messages.values()
            if "x-event-id" in message
        ]
        return self._render(
            START,
            "start.html.jinja",
            title=str(self._info["title"]),
            version=str(self._info.get("version") or ""),
            summary=str(self._info.get("summary") or ""),
            guide=guide,
            headings=words.headings,
            figures=(
                sum(len(tag.operations) for tag in tags),
                len(events),
                len(error_views.entries(self._errors)),
            ),
            resources=self._places.resources(),
            words_of={tag.page: words.line(tag.words) for tag in tags},
        )

    def _tag_page(self, tag: Tag) -> str:
        schemas, where = self._places.rest, self._places.rest_plan
        painter = Painter(schemas, where, self._words(tag.page))
        views = [
            operation_views.view(painter, schemas, each, self._codes(each[2], tag.page))
            for each in tag.operations
        ]
        self._index.add("t", tag.name, tag.words, tag.page, "")
        for view in views:
            path = short(view.path)
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
            objects=self._objects(painter, tag.page, where),
        )

    def _codes(self, operation: JsonObject, page: str) -> tuple[tuple[str, str], ...]:
        codes = self._codes_of.get(str(operation["operationId"]), [])
        return tuple(
            (str(code), relative(f"{ERRORS}#{error_views.anchor(code)}", page))
            for code in codes
        )

    def _event_list(self) -> str:
        words = self._words(EVENTS)
        guide = words.block(self._asyncapi["info"].get("description"))
        for anchor, text in words.headings:
            self._index.add("g", text, "Guide of events", EVENTS, anchor)
        rows = [
            (message["x-event-id"], name, message, theme.page)
            for theme in self._places.themes
            for name, message in theme.messages.items()
            if "x-event-id" in message
        ]
        return self._render(
            EVENTS,
            "events.html.jinja",
            title="Events",
            words=guide,
            headings=words.headings,
            channels=list(event_views.channels(words, self._asyncapi)),
            rows=[
                (
                    number,
                    event_views.title(name, message),
                    message.get("summary") or "",
                    relative(f"{page}#{slug(name)}", EVENTS),
                )
                for number, name, message, page in sorted(rows, key=lambda row: row[:2])
            ],
        )

    def _theme_page(self, theme: Theme) -> str:
        where, page = self._places.events_plan, theme.page
        painter = Painter(self._places.events, where, self._words(page))
        views = [
            event_views.view(painter, name, message)
            for name, message in theme.messages.items()
        ]
        for view in views:
            number = view.number
            title = f"{number} {view.title}" if number is not None else view.title
            self._index.add("e", title, view.summary, page, view.id)
            self._index.add_body(view.body, str(number or view.title), page)
        return self._render(
            page,
            "theme.html.jinja",
            title=theme.title,
            messages=views,
            objects=self._objects(painter, page, where),
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
            link_of={
                id_: (path, relative(target, ERRORS))
                for id_, (path, target) in self._places.operations.items()
            },
            families=list(error_views.families(words, self._errors)),
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

    def _words(self, page: str) -> Words:
        return Words(page, self._places.mentions)

    def _render(self, page: str, template: str, **values: object) -> str:
        def href(target: str) -> str:
            return relative(target, page)

        text = self._jinja.get_template(template).render(
            page=page,
            href=href,
            menu=self._menu,
            product=str(self._info["title"]),
            **values,
        )
        # Names come from everywhere; a reader has to see what stands there.
        return visible(text)
