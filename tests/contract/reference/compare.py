"""The whole fact base against the bundles: endpoints, events, error codes.

The third harvest is merged into it before; leads, forms, editions and the protocol
are compared by the modules that are named so.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

import yaml

from .facts import ROOT, EndpointFact, FieldFact, Reference
from .fields import MARK, Comparer, Report
from .leads import compare_leads, compare_observed
from .load import FactBase
from .protocol import compare_protocol
from .shape import Document, Json, without_seen
from .third import compare_third


@dataclass(slots=True)
class Published:
    """What the fact base is compared with."""

    openapi: Json
    asyncapi: Json
    errors: Json

    @classmethod
    def read(cls) -> Published:
        bundles = ROOT / "generated" / "spec"
        codes = (ROOT / "spec" / "errors.yaml").read_text(encoding="utf-8")
        return cls(
            openapi=_documented((bundles / "openapi.json").read_text("utf-8")),
            asyncapi=_documented((bundles / "asyncapi.json").read_text("utf-8")),
            errors=without_seen(yaml.safe_load(codes)),
        )


def _documented(text: str) -> Json:
    return without_seen(json.loads(text))


def compare(base: FactBase, published: Published) -> Report:
    """Everything in which the two differ, listed or not."""
    report = Report()
    openapi, asyncapi = Document(published.openapi), Document(published.asyncapi)
    _endpoints(base.reference, openapi, report)
    _events(base.reference, asyncapi, report)
    _errors(base.reference, published, report)
    compare_third(base.heard, base.conflicts, openapi, asyncapi, report)
    compare_leads(base.second, openapi, base.documented(), base.words, report)
    compare_observed(base.second, openapi, report)
    compare_protocol(base.protocol, openapi, asyncapi, report)
    return report


def _endpoints(reference: Reference, document: Document, report: Report) -> None:
    known: set[tuple[str, str]] = set()
    for endpoint in reference.endpoints:
        method = endpoint.method.lower()
        known.add((endpoint.url, method))
        report.told(endpoint.by, "operations", endpoint.subject)
        operation = document.content["paths"].get(endpoint.url, {}).get(method)
        if operation is None:
            report.add(endpoint.subject, "missing")
            _uncompared(endpoint, report)
        else:
            _endpoint(reference, endpoint, operation, document, report)
    report.compared["endpoints"] += len(known)
    for url, item in document.content["paths"].items():
        for method in item:
            if (url, method) not in known:
                report.add(f"{method.upper()} {url}", "not in the fact base")


def _uncompared(endpoint: EndpointFact, report: Report) -> None:
    """Counts the rows of an operation that is not there."""
    places = {"query": "parameters", "body": "body fields", "response": "answer fields"}
    for place, kind in places.items():
        rows: list[FieldFact] = getattr(endpoint, place)
        for fact in rows:
            report.told(fact.by, kind, f"{endpoint.subject} {place}.{fact.name}")
            if fact.required is not None:
                at = f"{endpoint.subject} {place}.{fact.name}"
                report.told(fact.marked_by, MARK, at)


def _endpoint(
    reference: Reference,
    endpoint: EndpointFact,
    operation: Json,
    document: Document,
    report: Report,
) -> None:
    at = endpoint.subject
    objects = reference.objects
    coverage = "complete" if endpoint.complete else "partial"
    stated = operation.get("x-coverage")
    if stated != coverage and not (stated == "complete" and endpoint.seen_whole):
        report.add(at, f"coverage {stated}, table {coverage}")
    if operation.get("x-known-as") != endpoint.known_as:
        report.add(at, f"x-known-as is not {endpoint.known_as}")
    if (operation.get("security") == []) == endpoint.token:
        report.add(at, "access token in the query: the table says otherwise")

    _parameters(
        Comparer(document, objects, report, "parameters", sent=True),
        endpoint,
        operation,
        at,
    )
    if endpoint.body:
        content: Json = operation.get("requestBody", {}).get("content", {})
        form = "multipart/form-data" if endpoint.multipart else "application/json"
        if form not in content:
            report.add(f"{at} body", f"no {form}")
        else:
            Comparer(document, objects, report, "body fields", sent=True).table(
                endpoint.file,
                endpoint.body,
                document.shape(content[form]["schema"]),
                f"{at} body",
            )
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]
    Comparer(document, objects, report, "answer fields", sent=False).table(
        endpoint.file, endpoint.response, document.shape(answer), f"{at} answer"
    )


def _parameters(
    comparer: Comparer, endpoint: EndpointFact, operation: Json, at: str
) -> None:
    report, document = comparer.report, comparer.document
    described = [document.resolve(raw) for raw in operation.get("parameters", [])]
    parameters = {raw["name"]: raw for raw in described if raw["in"] == "query"}
    for fact in endpoint.query:
        pointer = f"{at} query.{fact.name}"
        parameter = parameters.pop(fact.name, None)
        if parameter is None:
            comparer.absent(fact, pointer)
            continue
        schema: Json = parameter.get("schema", {})
        comparer.evidence(fact, [parameter, schema], pointer)
        shape = document.shape(schema)
        comparer.field(endpoint.file, fact, shape, pointer)
        comparer.flag(fact, bool(parameter.get("required")), pointer)
    for name, parameter in parameters.items():
        if not ("x-observed" in parameter or "x-source" in parameter):
            report.add(f"{at} query.{name}", "not in the fact base")


def _events(reference: Reference, document: Document, report: Report) -> None:
    messages = cast(dict[str, Json], document.content["components"]["messages"])
    by_id = {raw["x-event-id"]: raw for raw in messages.values() if "x-event-id" in raw}
    comparer = Comparer(
        document, reference.event_objects, report, "event fields", sent=False
    )
    for event in reference.events:
        report.compared["events"] += 1
        report.told(event.by, "events", f"event {event.id}")
        message = by_id.pop(event.id, None)
        if message is None:
            report.add(f"event {event.id}", "missing")
            continue
        frame = document.shape(message["payload"]).properties()
        found = reference.event_objects.find("events", event.msg)
        if found is None or "msg" not in frame:
            report.add(f"event {event.id} msg", "missing")
            continue
        shape = document.shape(frame["msg"])
        comparer.table("events", found[1], shape, f"event {event.id} msg")
    for unknown in by_id:
        report.add(f"event {unknown}", "not in the fact base")


def _errors(reference: Reference, published: Published, report: Report) -> None:
    codes = {raw["code"]: raw for raw in cast(list[Json], published.errors["codes"])}
    for fact in reference.errors:
        report.compared["error codes"] += 1
        report.told(fact.by, "error codes", f"errcode {fact.code}")
        raw = codes.pop(fact.code, None)
        if raw is None:
            report.add(f"errcode {fact.code}", "missing")
        elif fact.family is not None and raw.get("family") != fact.family:
            report.add(f"errcode {fact.code}", f"family is not {fact.family}")
        elif fact.errmsg is None:
            continue
        elif not str(raw["errmsg"]).startswith(fact.errmsg) or (
            fact.whole and raw["errmsg"] != fact.errmsg
        ):
            report.add(f"errcode {fact.code}", f"errmsg is not {fact.errmsg}")
    for unknown in codes:
        report.add(f"errcode {unknown}", "not in the fact base")
    schemas = published.openapi["components"]["schemas"]
    document = Document(published.openapi)
    envelope = document.shape(schemas["Envelope"]).properties()
    for name, fields in reference.envelope.items():
        items = document.shape(envelope[name]).items()
        lacking = set(fields) - set(items.properties() if items else ())
        for missing in sorted(lacking):
            report.add(f"envelope {name}[].{missing}", "missing")
