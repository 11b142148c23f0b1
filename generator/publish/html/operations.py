"""Operations as a page shows them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from markupsafe import Markup

from generator.escaping import clean
from generator.ir import requests
from generator.ir.since import bound_of, since_of
from generator.load import JsonObject
from generator.publish.html.fields import Body, Field, Painter
from generator.publish.html.names import slug
from generator.publish.html.samples import Call
from generator.publish.html.schemas import Schemas
from generator.publish.nodes import target

EDITIONS = {"appliance": "Appliance", "software": "Software", "cloud": "Cloud"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """A fact in a word or two."""

    text: str
    kind: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """Something that was seen."""

    title: str
    origin: Markup
    text: str
    open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A page of the vendor, or where else a fact is from."""

    text: str
    href: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation."""

    id: str
    method: str
    path: str
    summary: str
    label: str
    """The summary, with the version where it is not the first."""
    words: Markup
    badges: tuple[Badge, ...]
    facts: tuple[Markup, ...]
    parameters: tuple[Field, ...]
    body: Body | None
    media: str
    answer: Body | None
    errors: tuple[tuple[str, str], ...]
    """(code, link)."""
    variants: tuple[tuple[str, str, str], ...]
    """(value, summary, what it needs)."""
    notes: tuple[Markup, ...]
    sources: tuple[Source, ...]
    curl: str
    python: str
    examples: tuple[Example, ...]


def each_operation(document: JsonObject) -> Iterator[tuple[str, str, JsonObject]]:
    """Give path, method and operation, references of parameters resolved."""
    for path, method, operation in requests.operations(document):
        entries = cast(list[JsonObject], operation.get("parameters") or [])
        parameters = [target(document, each) for each in entries]
        yield path, method, {**operation, "parameters": parameters}


def bodies(operation: JsonObject) -> Iterator[JsonObject]:
    """Give the schemas that the page of an operation draws by itself."""
    for parameter in cast(list[JsonObject], operation["parameters"]):
        yield {"properties": {"": parameter.get("schema") or {}}}
    for _, media in _media(operation.get("requestBody")):
        yield cast(JsonObject, media.get("schema") or {})
    for _, media in _media(_answer(operation)):
        yield cast(JsonObject, media.get("schema") or {})


def view(
    painter: Painter,
    schemas: Schemas,
    found: tuple[str, str, JsonObject],
    codes: tuple[tuple[str, str], ...] = (),
) -> OperationView:
    """Return what the page of an operation shows."""
    path, method, operation = found
    id_ = slug(str(operation["operationId"]))
    words = painter.words
    summary = clean(str(operation.get("summary") or id_))
    version = path.strip("/").partition("/")[0]
    body, media = _drawn(painter, operation.get("requestBody"), f"{id_}.request")
    answer, _ = _drawn(painter, _answer(operation), f"{id_}.answer")
    call = Call(schemas, path, method, operation)
    return OperationView(
        id=id_,
        method=method.upper(),
        path=path,
        summary=summary,
        label=summary if version == "v1.0" else f"{summary} ({version})",
        words=words.block(operation.get("description")),
        badges=tuple(badges(operation)),
        facts=tuple(words.line(each) for each in _facts(operation)),
        parameters=tuple(_parameters(painter, operation, id_)),
        body=body,
        media=media,
        answer=answer,
        errors=codes,
        variants=tuple(_variants(operation)),
        notes=tuple(
            words.line(note) for note in cast(list[str], operation.get("x-note") or [])
        ),
        sources=sources(operation),
        curl=call.curl(),
        python=call.python(),
        examples=tuple(_examples(painter, operation)),
    )


def badges(node: JsonObject) -> Iterator[Badge]:
    """Give editions, first firmware, coverage and what a call does."""
    if node.get("x-destructive"):
        yield Badge(text="cannot be undone", kind="bad", title="Deletes or wipes.")
    if "x-safe" in node:
        if node["x-safe"]:
            yield Badge(text="only reads", kind="good", title="May be sent again.")
        else:
            yield Badge(text="changes", kind="warn", title="Never repeat it by itself.")
    if node.get("x-coverage") == "partial":
        note = str(node.get("x-coverage-note") or "The vendor's page was seen in part.")
        yield Badge(text="partly documented", kind="warn", title=note)
    since = since_of(node)
    for edition in dict.fromkeys(
        (*cast(list[str], node.get("x-editions") or []), *since)
    ):
        first = since.get(edition)
        text = EDITIONS.get(edition, edition)
        yield Badge(
            text=f"{text} {first}+" if first else text,
            kind="plain",
            title="First firmware that has it." if first else "Named by its manual.",
        )
    if bound := bound_of(node):
        title = (
            "The first firmware is not told; this one has it, by the vendor's sample."
        )
        yield Badge(text=f"sample from {bound}", kind="plain", title=title)


def sources(node: JsonObject) -> tuple[Source, ...]:
    """Return where the facts are from; only web pages are links."""
    found: list[Source] = []
    for each in cast(list[str], node.get("x-source") or []):
        web = each.startswith("https://")
        edition = next((e for e in EDITIONS if f"p-series-{e}" in each), "")
        language = "Chinese" if "/zh-cn/" in each else ""
        name = each.rpartition("/")[2].removesuffix(".html") if web else each
        aside = ", ".join(filter(None, (EDITIONS.get(edition), language)))
        text = f"{name} ({aside})" if aside else name
        found.append(Source(text=text, href=each if web else ""))
    return tuple(found)


def pretty(value: object) -> str:
    """Return JSON for people."""
    if isinstance(value, str):
        return value
    return json.dumps(value, indent=2, ensure_ascii=False)


def _media(holder: object) -> Iterator[tuple[str, JsonObject]]:
    content = cast(JsonObject, holder or {}).get("content")
    yield from cast(dict[str, JsonObject], content or {}).items()


def _answer(operation: JsonObject) -> JsonObject:
    answers = cast(dict[str, JsonObject], operation.get("responses") or {})
    return answers.get("200") or {}


def _drawn(painter: Painter, holder: object, prefix: str) -> tuple[Body | None, str]:
    for media, content in _media(holder):
        schema = cast(JsonObject, content.get("schema") or {})
        return painter.body(schema, prefix), media
    return None, ""


def _parameters(painter: Painter, operation: JsonObject, id_: str) -> Iterator[Field]:
    for each in cast(list[JsonObject], operation["parameters"]):
        schema = cast(JsonObject, each.get("schema") or {})
        told = {k: v for k, v in each.items() if k.startswith("x-")}
        words = each.get("description") or schema.get("description")
        merged = {**schema, **told, "description": words}
        required = bool(each.get("required"))
        yield painter.field(str(each["name"]), merged, required, f"{id_}.query")


def _facts(operation: JsonObject) -> Iterator[str]:
    note = operation.get("x-coverage-note")
    if note:
        partly = operation.get("x-coverage") == "partial"
        yield f"{'Partly documented' if partly else 'How much was seen'}: {note}"
    paging = cast(JsonObject, operation.get("x-pagination") or {})
    if paging:
        total = f", their number in `{paging['total']}`" if paging.get("total") else ""
        yield (
            f"Pages by `{paging['page']}` and `{paging['size']}`; the rows are in "
            f"`{paging['items']}`{total}."
        )
    download = cast(JsonObject, operation.get("x-download") or {})
    if download:
        yield (
            f"A download in two steps: GET the path in `{download['url']}` from the "
            "root of the host, with `?access_token=`."
        )
    poll = cast(JsonObject, operation.get("x-poll") or {})
    if poll:
        event = f", or wait for event {poll['event']}" if "event" in poll else ""
        assumed = " (assumed)" if poll.get("assumed") else ""
        code = poll.get("errcode")
        yield f"Errcode {code}: still running{assumed}; ask again{event}."
    call = cast(dict[str, str], operation.get("x-call") or {})
    if call:
        found = (
            f"its id is `{call['id']}` of the answer"
            if "id" in call
            else f"its id is not told, its extension is `{call['number']}`"
        )
        yield f"Starts or concerns a phone call that can be followed: {found}."
    known = operation.get("x-known-as")
    if known:
        names = cast(list[str], known if isinstance(known, list) else [known])
        yield f"Also known as {', '.join(f'`{name}`' for name in names)}."


def _variants(operation: JsonObject) -> Iterator[tuple[str, str, str]]:
    for each in cast(list[JsonObject], operation.get("x-variants") or []):
        needs = ", ".join(cast(list[str], each.get("required") or []))
        value = str(each.get("value") or each.get("name") or "")
        yield value, str(each.get("summary") or ""), needs


def _examples(painter: Painter, operation: JsonObject) -> Iterator[Example]:
    holders = (
        ("Request", operation.get("requestBody")),
        ("Answer", _answer(operation)),
    )
    for word, holder in holders:
        for _, media in _media(holder):
            examples = cast(dict[str, JsonObject], media.get("examples") or {})
            for number, (name, each) in enumerate(examples.items()):
                told = each.get("description") or each.get("x-source") or ""
                yield Example(
                    title=f"{word}: {each.get('summary') or name}",
                    origin=painter.words.line(told),
                    text=pretty(each.get("value")),
                    open=number == 0,
                )
