"""Servers and security schemes: their form, and that names meet what they name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from generator.bundle import Bundle
from generator.lint.shape import MAP, TEXT, TEXTS, Place, Rule, keys
from generator.load import JsonObject
from generator.problems import Problem

_EVIDENCE: dict[str, Rule] = {
    "x-source": TEXTS,
    "x-coverage": TEXT,
    "x-coverage-note": TEXT,
    "x-note": TEXTS,
}
_SERVER: dict[str, Rule] = {
    "url": TEXT,
    "description": TEXT,
    "variables": MAP,
    **_EVIDENCE,
}
_VARIABLE: dict[str, Rule] = {"default": TEXT, "description": TEXT, "enum": TEXTS}
_SCHEME: dict[str, Rule] = {
    **dict.fromkeys(("type", "in", "name", "scheme", "bearerFormat"), TEXT),
    "description": TEXT,
    **_EVIDENCE,
}
_IN_URL = re.compile(r"\{([^{}]*)\}")


def check(bundle: Bundle) -> Iterator[Problem]:
    """Yield problems of servers, security schemes and of what asks for them."""
    file = next(iter(bundle.files))
    servers = bundle.data.get("servers", [])
    if not isinstance(servers, list):
        yield Problem(file, ("servers",), "servers is no list", "- {url: ...}")
    else:
        for index, server in enumerate(cast(list[object], servers)):
            yield from _server(server, (file, ("servers", index)))
    components = cast(JsonObject, bundle.data["components"])
    schemes = cast(JsonObject, components.get("securitySchemes") or {})
    for name, scheme in schemes.items():
        place = bundle.origins["securitySchemes", name]
        yield from keys(scheme, place, _SCHEME, "a security scheme")
    yield from _security(bundle.data, (file, ()), schemes)
    for url, item in cast(JsonObject, bundle.data.get("paths") or {}).items():
        source, pointer = bundle.origins[("paths", url)]
        for method, operation in _items(item):
            yield from _security(operation, (source, (*pointer, method)), schemes)


def _items(node: object) -> list[tuple[str, object]]:
    return list(cast(JsonObject, node).items()) if isinstance(node, dict) else []


def _server(node: object, place: Place) -> Iterator[Problem]:
    wrong = list(keys(node, place, _SERVER, "a server"))
    yield from wrong
    if wrong:
        return
    server = cast(JsonObject, node)
    file, pointer = place
    for key in ("url", "description"):
        if key not in server:
            yield Problem(*place, f"a server without {key}", f"{key}: ...")
    variables = cast(JsonObject, server.get("variables") or {})
    for name, variable in variables.items():
        inner = (file, (*pointer, "variables", name))
        yield from keys(variable, inner, _VARIABLE, "a variable")
        if isinstance(variable, dict) and "default" not in variable:
            yield Problem(*inner, f"{name} has no default", "default: an example")
    used = set(_IN_URL.findall(str(server.get("url", ""))))
    for name in sorted(used ^ set(variables)):
        fault = "has no variable" if name in used else "is not in the url"
        yield Problem(
            file,
            (*pointer, "variables"),
            f"{name!r} {fault}",
            "one variable for each {name} of the url",
        )


def _security(node: object, place: Place, schemes: JsonObject) -> Iterator[Problem]:
    wanted = cast(JsonObject, node).get("security") if isinstance(node, dict) else None
    if not isinstance(wanted, list):
        return  # an official validator says so
    file, pointer = place
    for index, requirement in enumerate(cast(list[object], wanted)):
        inner = (*pointer, "security", index)
        names = [name for name, _ in _items(requirement)]
        for name in names:
            if name not in schemes:
                yield Problem(
                    file,
                    (*inner, name),
                    f"there is no security scheme {name!r}",
                    f"one of {', '.join(schemes)}",
                )
        if len(names) > 1:
            yield Problem(
                file,
                inner,
                f"{' and '.join(names)} are asked for together",
                "one scheme: clients would send both tokens",
            )
