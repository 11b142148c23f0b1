"""The whole fact base against the bundles: endpoints, events, error codes."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

import yaml

from .facts import ROOT, EndpointFact, Reference
from .fields import Comparer, Report
from .shape import Document, Json


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
            openapi=json.loads((bundles / "openapi.json").read_text("utf-8")),
            asyncapi=json.loads((bundles / "asyncapi.json").read_text("utf-8")),
            errors=yaml.safe_load(codes),
        )


def compare(reference: Reference, published: Published) -> Report:
    """Everything in which the two differ, listed or not."""
    report = Report()
    _endpoints(reference, Document(published.openapi), report)
    _events(reference, Document(published.asyncapi), report)
    _errors(reference, published, report)
    return report


def _endpoints(reference: Reference, document: Document, report: Report) -> None:
    known: set[tuple[str, str]] = set()
    for endpoint in reference.endpoints:
        method = endpoint.method.lower()
        known.add((endpoint.url, method))
        operation = document.content["paths"].get(endpoint.url, {}).get(method)
        if operation is None:
            report.add(f"{endpoint.method} {endpoint.url}", "missing")
        else:
            _endpoint(reference, endpoint, operation, document, report)
    report.compared["endpoints"] += len(known)
    for url, item in document.content["paths"].items():
        for method in item:
            if (url, method) not in known:
                report.add(f"{method.upper()} {url}", "not in the fact base")


def _endpoint(
    reference: Reference,
    endpoint: EndpointFact,
    operation: Json,
    document: Document,
    report: Report,
) -> None:
    at = f"{endpoint.method} {endpoint.url}"
    objects = reference.objects
    coverage = "complete" if endpoint.complete else "partial"
    if operation.get("x-coverage") != coverage:
        report.add(at, f"coverage {operation.get('x-coverage')}, table {coverage}")
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
            if not fact.observed:
                report.compared["parameters"] += 1
                report.add(pointer, "missing")
            continue
        shape = document.shape(parameter.get("schema", {}))
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
        raw = codes.pop(fact.code, None)
        if raw is None:
            report.add(f"errcode {fact.code}", "missing")
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
