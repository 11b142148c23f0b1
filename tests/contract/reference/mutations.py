"""Broken bundles, each with the difference that has to be found."""

from __future__ import annotations

from collections.abc import Callable

from .compare import Published
from .shape import Json


def _rename_path(published: Published) -> None:
    paths = published.openapi["paths"]
    paths["/v1.0/call/dail"] = paths.pop("/v1.0/call/dial")


def _drop_v2(published: Published) -> None:
    del published.openapi["paths"]["/v2.0/cdr/list"]


def _drop_required(published: Published) -> None:
    for schema in _flat(_schemas(published)["WakeupcallCreateRequest"]):
        if "ext_id" in schema.get("required", ()):
            schema["required"].remove("ext_id")


def _add_required(published: Published) -> None:
    operation = published.openapi["paths"]["/v1.0/extension/search"]["get"]
    for parameter in operation["parameters"]:
        if parameter.get("name") == "search_value":
            parameter["required"] = True


def _drop_enum_value(published: Published) -> None:
    schema = _schemas(published)["WakeupcallFields"]
    schema["properties"]["repeat_option"]["enum"].remove("every_week")


def _invent_enum_value(published: Published) -> None:
    schema = _schemas(published)["WakeupcallFields"]
    schema["properties"]["repeat_option"]["enum"].append("every_year")


def _change_type(published: Published) -> None:
    schema = _schemas(published)["WakeupcallAlarm"]
    schema["properties"]["ring_timeout"]["type"] = "string"


def _drop_nested_field(published: Published) -> None:
    del _schemas(published)["WakeupcallAlarm"]["properties"]["remark"]


def _invent_field(published: Published) -> None:
    properties = _schemas(published)["WakeupcallAlarm"]["properties"]
    properties["colour"] = {"type": "string", "description": "Made up."}


def _drop_event_field(published: Published) -> None:
    schemas = published.asyncapi["components"]["schemas"]
    del schemas["OrganizationChange"]["properties"]["action"]


def _drop_error(published: Published) -> None:
    codes = published.errors["codes"]
    codes[:] = [code for code in codes if code["code"] != 70087]


def _schemas(published: Published) -> Json:
    return published.openapi["components"]["schemas"]


def _flat(schema: Json) -> list[Json]:
    return [schema, *schema.get("allOf", [])]


_CREATE = "POST /v1.0/wakeupcall/create body"
_ALARM = "GET /v1.0/wakeupcall/list answer.data[].wakeup_call[]"


MUTATIONS: list[tuple[Callable[[Published], None], str]] = [
    (_rename_path, "POST /v1.0/call/dial: missing"),
    (_rename_path, "POST /v1.0/call/dail: not in the fact base"),
    (_drop_v2, "GET /v2.0/cdr/list: missing"),
    (_drop_required, f"{_CREATE}.ext_id: optional, table required"),
    (
        _add_required,
        "GET /v1.0/extension/search query.search_value: required, table optional",
    ),
    (_drop_enum_value, f"{_CREATE}.repeat_option: enum lacks every_week"),
    (_invent_enum_value, f"{_CREATE}.repeat_option: enum also has every_year"),
    (_change_type, f"{_ALARM}.ring_timeout: string, table integer"),
    (_drop_nested_field, f"{_ALARM}.remark: missing"),
    (_invent_field, f"{_ALARM}.colour: not in the fact base"),
    (_drop_event_field, "event 30006 msg.action: missing"),
    (_drop_error, "errcode 70087: missing"),
]
