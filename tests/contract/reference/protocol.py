"""Facts of the protocol and the event transport, which belong in both bundles."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, cast

from .facts import FIRST, read_yaml
from .fields import Report
from .notations import UnknownNotation
from .shape import Document, Json

KIND = "protocol facts"


@dataclass(slots=True)
class Protocol:
    """The figures of `_protocol.yaml` and `_event_transport.yaml`."""

    access_seconds: int
    refresh_seconds: int
    valid_at_once: int
    failures: int
    blocked_errcode: int
    expired_errcode: int
    closes: bool
    required_headers: list[str]
    schemes: dict[str, set[str]]
    ports: dict[str, int]
    heartbeat: Json
    token: str
    """Where the token travels, and its name."""
    socket_query: list[str] = field(default_factory=list[str])
    subscription: list[str] = field(default_factory=list[str])
    signature: str = ""

    @classmethod
    def read(cls, reference: Path) -> Protocol:
        stated = cast(Json, read_yaml(reference / "_protocol.yaml"))
        socket = cast(Json, read_yaml(reference / "_event_transport.yaml"))
        webhook: Json = socket["webhook"]
        socket = socket["websocket"]
        auth, lockout = stated["auth"], stated["limits"]["failed_auth_lockout"]
        editions: dict[str, Json] = stated["editions"]
        minutes = socket["token"]["access_token_lifetime_minutes"]
        if minutes * 60 != auth["access_token_lifetime_s"]:
            raise UnknownNotation("two lifetimes of the access token")
        ports: dict[str, int] = {}
        for edition in editions.values():
            for scheme, port in edition["default_ports"].items():
                ports.setdefault(scheme, port)
        return cls(
            access_seconds=auth["access_token_lifetime_s"],
            refresh_seconds=auth["refresh_token_lifetime_s"],
            valid_at_once=auth["max_valid_access_tokens"],
            failures=lockout["attempts"],
            blocked_errcode=lockout["errcode"],
            expired_errcode=auth["expired_token_errcode"],
            closes="closes it after answering" in stated["request"]["connection"],
            required_headers=[
                name
                for name, raw in stated["request"]["headers"].items()
                if raw.get("required")
            ],
            schemes={name: set(raw["protocols"]) for name, raw in editions.items()},
            ports=ports,
            heartbeat={
                "request": socket["heartbeat"]["request"],
                "reply": socket["heartbeat"]["reply"],
                "idle-limit-seconds": socket["heartbeat"]["idle_limit_seconds"],
            },
            token=_token(stated["url"]["token_position"]),
            socket_query=_required(socket["url"]["query"]),
            subscription=_required(socket["subscribe"]["fields"]),
            signature=webhook["delivery"]["signature"]["header"],
        )


def _token(text: str) -> str:
    match = re.fullmatch(r"query string parameter (\w+)", text)
    if match is None:
        raise UnknownNotation(f"where the token travels: {text}")
    return f"query {match[1]}"


def _required(rows: list[Json]) -> list[str]:
    return [row["name"] for row in rows if row.get("required")]


def compare_protocol(
    stated: Protocol, openapi: Document, asyncapi: Document, report: Report
) -> None:
    checks = [*_openapi(stated, openapi), *_asyncapi(stated, asyncapi)]
    for where, what, found, wanted in checks:
        at = f"{where} {what}"
        report.told([FIRST], KIND, at)
        report.compared[KIND] += 1
        if found != wanted:
            report.add(at, f"{found}, reference {wanted}")


_Check = tuple[str, str, Any, Any]


def _figures(stated: Protocol, document: Document) -> Iterator[tuple[str, Any, Any]]:
    """What the root of each document tells under x-protocol."""
    root = cast(Json, document.content.get("x-protocol", {}))
    wanted: dict[str, Json] = {
        "tokens": {
            "access-seconds": stated.access_seconds,
            "refresh-seconds": stated.refresh_seconds,
            "valid-at-once": stated.valid_at_once,
        },
        "lockout": {"failures": stated.failures, "errcode": stated.blocked_errcode},
        "connection": {"after-answer": "close" if stated.closes else None},
        "heartbeat": stated.heartbeat,
    }
    for part, figures in wanted.items():
        for name, value in figures.items():
            found = root.get(part, {}).get(name)
            yield f"x-protocol.{part}.{name}", found, value


def _openapi(stated: Protocol, document: Document) -> Iterator[_Check]:
    root = document.content
    for what, found, wanted in _figures(stated, document):
        yield "openapi", what, found, wanted
    headers = {
        raw["name"]
        for raw in map(document.resolve, root.get("x-required-headers", []))
        if raw.get("in") == "header" and raw.get("required") is True
    }
    for name in stated.required_headers:
        yield "openapi", f"header {name} required", name in headers, True
    ports = _ports(root)
    for scheme in sorted(set[str]().union(*stated.schemes.values())):
        yield "openapi", f"server {scheme}", scheme in ports, True
        port = str(stated.ports[scheme])
        yield "openapi", f"port {port}", port in ports.get(scheme, ()), True
    token = root["components"]["securitySchemes"]["accessToken"]
    yield "openapi", "access token", f"{token['in']} {token['name']}", stated.token


def _ports(root: Json) -> dict[str, set[str]]:
    """Ports that the servers name, by scheme."""
    result: dict[str, set[str]] = {}
    for server in cast(list[Json], root["servers"]):
        variables = cast(dict[str, Json], server.get("variables", {}))
        scheme = str(server["url"]).partition("://")[0]
        stated = variables.get(scheme.strip("{}"), {"default": scheme})
        port = variables.get("port", {})
        for each in {stated["default"], *stated.get("enum", [])}:
            values = {str(port.get("default")), *map(str, port.get("enum", []))}
            result.setdefault(each, set()).update(values)
    return result


def _asyncapi(stated: Protocol, document: Document) -> Iterator[_Check]:
    root = document.content
    for what, found, wanted in _figures(stated, document):
        yield "asyncapi", what, found, wanted
    channel: Json = root["channels"]["subscribe"]
    binding: Json = channel.get("bindings", {}).get("ws", {})
    for name in stated.required_headers:
        headers = document.resolve(binding.get("headers", {}))
        found = name in headers.get("required", []) and name in headers["properties"]
        yield "asyncapi", f"header {name} required", found, True
    for name in stated.socket_query:
        found = name in document.resolve(binding.get("query", {})).get("required", [])
        yield "asyncapi", f"query {name} required", found, True
    for key, value in stated.heartbeat.items():
        found = channel.get("x-heartbeat", {}).get(key)
        yield "asyncapi", f"x-heartbeat.{key}", found, value
    token: Json = channel.get("x-token", {})
    found = token.get("lifetime-seconds")
    yield "asyncapi", "x-token.lifetime-seconds", found, stated.access_seconds
    found = token.get("errcode-when-ended")
    yield "asyncapi", "x-token.errcode-when-ended", found, stated.expired_errcode
    schemas: Json = root["components"]["schemas"]
    for name in stated.subscription:
        found = name in schemas["SubscribeRequest"].get("required", [])
        yield "asyncapi", f"{name} required", found, True
    found = stated.signature in schemas["WebhookHeaders"]["properties"]
    yield "asyncapi", f"header {stated.signature}", found, True
    servers: dict[str, Json] = root["servers"]
    for edition, schemes in stated.schemes.items():
        for scheme in sorted(schemes):
            wanted = scheme.replace("http", "ws")
            found = any(
                server["protocol"] == wanted and edition in server.get("x-editions", [])
                for server in servers.values()
            )
            yield "asyncapi", f"{edition} by {wanted}", found, True
