"""What may come in place of an answer of the API: a convention for HTTP 4XX and 5XX.

The API itself answers HTTP 200, failures included, so these are of something before it
and nothing is known of their bodies: one response without content, that each operation
refers to. It is said as `4XX` and `5XX` and not as `default`: readers take a `default`
for the shape of all failures, and look there for the errcode.

The generator-safe document goes without, since it costs those who generate from it
more than it tells them: openapi-python-client types each answer as `Any | Answer` and
no longer raises for a status, orval 7 and oazapfts write the key `4XX` as a number, which
TypeScript refuses, OpenAPI Generator adds 14,000 lines to C# (its own choice of library,
with a test of the range that is never true) and two variants to each of Rust's error
types. A single code such as 400 suits orval, but no source tells of one, and a
`default` is no 4XX to linters that ask for one.
"""

from __future__ import annotations

from typing import cast

from generator.load import JsonObject
from generator.publish.nodes import operations

NAME = "BeforeTheApi"
STATUSES = ("4XX", "5XX")
_RESPONSE: JsonObject = {
    "description": (
        "No answer of the API, whose own failures are HTTP 200 with an `errcode`: it"
        " comes from a web server, a proxy or the cloud's relay before the API. No body"
        " is known. One author claims 502 from a cloud name (`*.ras.yeastar.com`)."
    )
}


def add_http_failures(document: JsonObject) -> None:
    """Let each operation of an OpenAPI document refer to that response, in place."""
    components = cast(JsonObject, document.setdefault("components", {}))
    responses = cast(JsonObject, components.setdefault("responses", {}))
    responses[NAME] = dict(_RESPONSE)
    for operation in operations(document):
        for status in STATUSES:
            operation["responses"].setdefault(
                status, {"$ref": f"#/components/responses/{NAME}"}
            )


def remove_http_failures(document: JsonObject) -> bool:
    """Take it away again, in place, and tell whether it was there."""
    components = cast(JsonObject, document.get("components") or {})
    responses = cast(JsonObject, components.get("responses") or {})
    found = responses.pop(NAME, None) is not None
    if not responses:
        components.pop("responses", None)
    for operation in operations(document):
        answers = cast(JsonObject, operation["responses"])
        for status in STATUSES:
            if answers.get(status) == {"$ref": f"#/components/responses/{NAME}"}:
                del answers[status]
    return found
