"""Which pages there are, what stands on which, and the menu of all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from generator.load import JsonObject
from generator.publish.html import errors as error_views
from generator.publish.html import events as event_views
from generator.publish.html import operations as operation_views
from generator.publish.html.names import Unique, slug
from generator.publish.html.schemas import Plan, Schemas, plan
from generator.publish.nodes import components

START, EVENTS, ERRORS = "index.html", "events/index.html", "errors.html"
SHARED, SHARED_EVENTS = "rest/shared.html", "events/shared.html"

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

    name: str
    words: str
    page: str
    operations: Operations


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """Events of one kind and their page."""

    title: str
    page: str
    messages: dict[str, JsonObject]


class Places:
    """Where everything is."""

    def __init__(
        self, openapi: JsonObject, asyncapi: JsonObject, errors: JsonObject
    ) -> None:
        self._groups = cast(list[JsonObject], openapi.get("x-tagGroups") or [])
        self.tags = _tags(openapi)
        self.themes = _themes(asyncapi, self.tags)
        self.rest, self.events = Schemas(openapi), Schemas(asyncapi)
        self.rest_plan = plan(
            self.rest,
            {
                tag.page: [
                    schema
                    for _, _, operation in tag.operations
                    for schema in operation_views.bodies(operation)
                ]
                for tag in self.tags.values()
            },
            SHARED,
        )
        self.events_plan = plan(
            self.events,
            {
                theme.page: [
                    event_views.payload(message) for message in theme.messages.values()
                ]
                for theme in self.themes
            },
            SHARED_EVENTS,
        )
        self.operations = {
            str(operation["operationId"]): (
                short(path),
                f"{tag.page}#{slug(str(operation['operationId']))}",
            )
            for tag in self.tags.values()
            for path, _, operation in tag.operations
        }
        """(path without v1.0, where it is) of each operation id."""
        self.mentions = self._mentions(errors)

    def shared(self) -> list[tuple[str, str, Schemas, Plan]]:
        """Return the pages of shared objects: page, title, schemas, plan."""
        pages = [
            (SHARED, "Shared objects", self.rest, self.rest_plan),
            (SHARED_EVENTS, "Shared objects of events", self.events, self.events_plan),
        ]
        return [each for each in pages if each[3].of_page(each[0])]

    def menu(self) -> list[tuple[str, list[Link]]]:
        """Return groups of pages, that of the operations as the vendor's manual."""
        events = [Link(name=theme.title, href=theme.page) for theme in self.themes]
        shared = [Link(name=title, href=page) for page, title, *_ in self.shared()]
        return [
            ("Start", [Link(name="Guide", href=START)]),
            *self.resources(),
            ("Events", [Link(name="List of events", href=EVENTS), *events]),
            ("Errors and objects", [Link(name="Error codes", href=ERRORS), *shared]),
        ]

    def resources(self) -> list[tuple[str, list[Link]]]:
        """Return the groups of resources; what is in none comes last."""
        named = [(str(g["name"]), cast(list[str], g["tags"])) for g in self._groups]
        grouped = {tag for _, tags in named for tag in tags}
        rest = [tag for tag in self.tags if tag not in grouped]
        if rest:
            named.append(("More resources" if named else "Resources", rest))
        return [
            (
                name,
                [
                    Link(name=self.tags[tag].name, href=self.tags[tag].page)
                    for tag in tags
                    if tag in self.tags
                ],
            )
            for name, tags in named
        ]

    def _mentions(self, errors: JsonObject) -> dict[str, str]:
        """Return what words may name, and where that is."""
        found: dict[str, str] = {}
        for each in error_views.entries(errors):
            found[str(each["code"])] = f"{ERRORS}#{error_views.anchor(each['code'])}"
        for theme in self.themes:
            for name, message in theme.messages.items():
                if "x-event-id" in message:
                    found[str(message["x-event-id"])] = f"{theme.page}#{slug(name)}"
        return found | dict(self.operations.values())


def short(path: str) -> str:
    """Return a path as people write it: `extension/create`, `v2.0/cdr/list`."""
    return path.strip("/").removeprefix("v1.0/")


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
            name=str(told.get(name, {}).get("x-displayName") or name),
            words=str(told.get(name, {}).get("description") or ""),
            page=f"rest/{files.name(name)}.html",
            operations=by_tag[name],
        )
        for name in dict.fromkeys(order)
    }


def _themes(document: JsonObject, tags: dict[str, Tag]) -> list[Theme]:
    files = Unique()
    for taken in ("index", "shared"):
        files.name(taken)
    messages = components(document, "messages")
    # Named like the resource of the same tag, where there is one.
    titles = {name: f"Events: {tag.name}" for name, tag in tags.items()}
    titles[event_views.TRANSPORT] = "Frames and streams"
    return [
        Theme(
            title=titles.get(name, f"Events: {name.replace('_', ' ')}"),
            page=f"events/{files.name(name)}.html",
            messages={each: messages[each] for each in names},
        )
        for name, names in event_views.by_theme(document).items()
    ]
