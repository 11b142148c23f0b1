"""Bundles that lack what the harvests tell, each with the difference to be found."""

from __future__ import annotations

from collections.abc import Callable

from .compare import Published
from .leads import parts
from .shape import Document, Json


def _schemas(published: Published) -> Json:
    return published.openapi["components"]["schemas"]


def _parameter(published: Published, path: str, name: str) -> Json:
    operation = published.openapi["paths"][path]["get"]
    return next(p for p in operation["parameters"] if p.get("name") == name)


def _optional_query(published: Published) -> None:
    _parameter(published, "/v1.0/conference/query", "ids")["required"] = False


def _optional_in_list(published: Published) -> None:
    for schema in _schemas(published).values():
        names = schema.get("properties", {})
        if "request_method" in names and "url" in schema.get("required", []):
            schema["required"].remove("url")


def _optional_in_form(published: Published) -> None:
    path = published.openapi["paths"]["/v1.0/extension_vm_greeting/update"]
    for variant in path["post"]["x-variants"]:
        if "file" in variant["required"]:
            variant["required"].remove("file")


def _with_lead(published: Published, name: str) -> list[tuple[Json, Json]]:
    """The parts of schemas that have the lead, and the lead."""
    return [
        (part, lead)
        for schema in _schemas(published).values()
        for part in parts(schema)
        for lead in part.get("x-leads", [])
        if lead["name"] == name
    ]


def _lead_to_field(published: Published) -> None:
    for part, lead in _with_lead(published, "disable_outb_call"):
        part["x-leads"].remove(lead)
        field = {"type": lead["type"], "description": "Taken for a fact."}
        part.setdefault("properties", {})[lead["name"]] = field


def _drop_lead(published: Published) -> None:
    for part, lead in _with_lead(published, "disable_outb_call"):
        part["x-leads"].remove(lead)


def _invent_lead(published: Published) -> None:
    lead = {"name": "colour", "type": "string", "source": "made up"}
    _schemas(published)["QueueFields"].setdefault("x-leads", []).append(lead)


def _retype_lead(published: Published) -> None:
    for _, lead in _with_lead(published, "disable_outb_call"):
        lead["type"] = "string"


def _left_out_lead(published: Published) -> None:
    lead = {"name": "enb_group_vm", "type": "integer", "source": "portal"}
    _schemas(published)["QueueFields"].setdefault("x-leads", []).append(lead)


def _left_out_field(published: Published) -> None:
    properties = _schemas(published)["QueueDetail"]["properties"]
    properties["enb_join_empty"] = {"type": "integer", "x-observed": True}


def _unmark_observed(published: Published) -> None:
    del _schemas(published)["QueueDetail"]["properties"]["agent_prompt"]["x-observed"]


def _drop_observed_parameter(published: Published) -> None:
    operation = published.openapi["paths"]["/v2.0/cdr/search"]["get"]
    operation["parameters"] = [
        raw for raw in operation["parameters"] if raw.get("name") != "recording_type"
    ]


def _drop_edition(published: Published) -> None:
    operation = published.openapi["paths"]["/v1.0/pin_list/query"]["get"]
    operation["x-editions"].remove("appliance")


def _drop_event_edition(published: Published) -> None:
    messages = published.asyncapi["components"]["messages"]
    messages["OrganizationStatusChanged"]["x-editions"].remove("appliance")


def _drop_operation(published: Published) -> None:
    del published.openapi["paths"]["/v1.0/holidays/search"]


def _drop_answer_field(published: Published) -> None:
    for schema in _schemas(published).values():
        for part in parts(schema):
            part.get("properties", {}).pop("feature_code_seq", None)


def _drop_field_of_new_event(published: Published) -> None:
    messages = published.asyncapi["components"]["messages"]
    message = next(m for m in messages.values() if m.get("x-event-id") == 30040)
    document = Document(published.asyncapi)
    todo = [document.resolve(message["payload"])]
    while todo:
        schema = todo.pop()
        for key in ("allOf", "oneOf"):
            todo += [document.resolve(part) for part in schema.get(key, [])]
        properties = schema.get("properties", {})
        if "msg" in properties:
            todo.append(document.resolve(properties["msg"]))
        properties.pop("aireceptionist", None)


def _reveal_secret(published: Published) -> None:
    parameter = _parameter(published, "/v1.0/webhook/test", "secret")
    parameter.pop("x-secret", None)
    parameter["schema"].pop("x-secret", None)


def _optional_user_agent(published: Published) -> None:
    published.openapi["components"]["parameters"]["UserAgent"]["required"] = False


def _socket_without_user_agent(published: Published) -> None:
    binding = published.asyncapi["channels"]["subscribe"]["bindings"]["ws"]
    binding["headers"]["required"] = []


def _change_tokens(published: Published) -> None:
    published.openapi["x-protocol"]["tokens"]["valid-at-once"] = 9


def _change_heartbeat(published: Published) -> None:
    published.asyncapi["channels"]["subscribe"]["x-heartbeat"]["idle-limit-seconds"] = 5


def _drop_observed_error(published: Published) -> None:
    codes = published.errors["codes"]
    codes[:] = [code for code in codes if code["code"] != 70651]


HARVEST_MUTATIONS: list[tuple[Callable[[Published], None], str]] = [
    (
        _optional_query,
        "GET /v1.0/conference/query query.ids: optional, table required",
    ),
    (
        _optional_in_list,
        "POST /v1.0/webhook/update body.webhook_event_push_list[].url: "
        "optional, table required",
    ),
    (
        _optional_in_form,
        "POST /v1.0/extension_vm_greeting/update form recorded or uploaded "
        "greeting: no variant requires just file, id, number",
    ),
    (
        _lead_to_field,
        "POST /v1.0/extension/create body.disable_outb_call: " "not in the fact base",
    ),
    (_drop_lead, "extension lead disable_outb_call: missing"),
    (_invent_lead, "schema QueueFields lead colour: in no file of the resource"),
    (
        _retype_lead,
        "schema ExtensionFields lead disable_outb_call: string, harvest integer",
    ),
    (
        _left_out_lead,
        "schema QueueFields lead enb_group_vm: the harvest leaves it out",
    ),
    (
        _left_out_field,
        "queue lead enb_join_empty: a field of QueueDetail, "
        "the harvest leaves it out",
    ),
    (
        _unmark_observed,
        "GET /v1.0/queue/query answer.data[].agent_prompt: not marked x-observed",
    ),
    (
        _drop_observed_parameter,
        "GET /v2.0/cdr/search query.recording_type: missing",
    ),
    (_drop_edition, "GET /v1.0/pin_list/query x-editions.appliance: missing"),
    (_drop_event_edition, "event 30005 x-editions.appliance: missing"),
    (_drop_operation, "GET /v1.0/holidays/search: missing"),
    (
        _drop_answer_field,
        "GET /v1.0/timezone/get answer.data.feature_code_seq: missing",
    ),
    (_drop_field_of_new_event, "event 30040 msg.aireceptionist: missing"),
    (
        _reveal_secret,
        "GET /v1.0/webhook/test query.secret: not marked x-secret",
    ),
    (
        _optional_user_agent,
        "openapi header User-Agent required: False, reference True",
    ),
    (
        _socket_without_user_agent,
        "asyncapi header User-Agent required: False, reference True",
    ),
    (
        _change_tokens,
        "openapi x-protocol.tokens.valid-at-once: 9, reference 8",
    ),
    (
        _change_heartbeat,
        "asyncapi x-heartbeat.idle-limit-seconds: 5, reference 60",
    ),
    (_drop_observed_error, "errcode 70651: missing"),
]
