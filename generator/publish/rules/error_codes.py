"""The known error codes, where people and tools look for them.

`errcode` stays a plain integer, since firmware adds codes: `x-extensible-enum` and
`x-enumDescriptions` (Redoc shows it as a table) hold the known ones. Scalar shows meanings
for `enum` alone, so the start page has a table as well. All of spec/errors.yaml, what to
do about a code included, is in errors.json.
"""

from __future__ import annotations

from typing import cast

from generator.load import JsonObject
from generator.publish.nodes import components, operations

_ANSWER = "Failures are HTTP 200 as well: `errcode` is 0 if it worked."
_HEAD = """
## Error codes

Known so far; `errors.json` has the same in a form for programs, with who may try again. Take any other code as a failure
that is not tried again.

| errcode | meaning | what to do |
|---|---|---|
"""


def add_error_codes(document: JsonObject, errors: JsonObject) -> None:
    """Tell the codes in the envelope, the start page and each answer, in place.

    Args:
        document: the OpenAPI document.
        errors: spec/errors.yaml.
    """
    codes = cast(list[JsonObject], errors.get("codes") or [])
    envelope = components(document, "schemas").get("Envelope", {})
    fields = cast(JsonObject, envelope.get("properties") or {})
    if codes and "errcode" in fields:
        errcode = cast(JsonObject, fields["errcode"])
        errcode["description"] = (
            f"{errcode.get('description', '')} errors.json tells what to do about each."
        ).strip()
        errcode["x-extensible-enum"] = [each["code"] for each in codes]
        errcode["x-enumDescriptions"] = {
            str(each["code"]): each["meaning"] for each in codes
        }
        info = cast(JsonObject, document["info"])
        info["description"] = str(info.get("description") or "") + _table(codes)
    for operation in operations(document):
        answer = cast(JsonObject, operation["responses"].get("200") or {})
        if answer.get("description") == "Result":
            answer["description"] = " ".join((_ANSWER, *_own(operation, codes)))


def _table(codes: list[JsonObject]) -> str:
    rows = [
        f"| {each['code']} | {each['meaning']} | {each['action']} |" for each in codes
    ]
    return _HEAD + "\n".join(" ".join(row.split()) for row in rows) + "\n"


def _own(operation: JsonObject, codes: list[JsonObject]) -> list[str]:
    """Say what a code means of this operation only."""
    poll = cast(JsonObject, operation.get("x-poll") or {})
    said = [
        f"{each['code']}: {str(each['meaning']).strip()}"
        for each in codes
        if operation["operationId"] in (each.get("family_by_operation") or {})
    ]
    if poll:
        event = f"; event {poll['event']} tells the end" if "event" in poll else ""
        assumed = " (assumed)" if poll.get("assumed") else ""
        said.append(f"{poll['errcode']}: still running{assumed}{event}.")
    return said
