"""A tiny hand-made bundle in the shape of the published one.

Kept so that the mock PBX can be tested without the full spec.
"""

from typing import Any

INTEGER = {"type": "integer"}
STRING = {"type": "string"}
PAGING = {"page": "page", "size": "page_size", "items": "data", "total": "total_number"}
SECRET = {"type": "string", "x-secret": True}
PAGE_PARAMETERS: dict[str, Any] = {
    "page": {"type": "integer", "minimum": 1},
    "page_size": {"type": "integer", "minimum": 1},
    "sort_by": {"type": "string", "enum": ["id", "number", "caller_id_name"]},
    "order_by": {"type": "string", "enum": ["asc", "desc"]},
}


def ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def fields(required: str = "", **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
    }


def answer(**properties: Any) -> dict[str, Any]:
    return {"allOf": [ref("Envelope"), fields(**properties)]}


def get(name: str, result: Any, required: str = "", **query: Any) -> dict[str, Any]:
    parameters = [
        {"name": each, "in": "query", "required": each in required.split(), "schema": s}
        for each, s in query.items()
    ]
    return {"get": {"operationId": name, "parameters": parameters, **reply(result)}}


def post(name: str, result: Any, body: Any, media: str = "json") -> dict[str, Any]:
    kind = "application/json" if media == "json" else "multipart/form-data"
    request = {"required": True, "content": {kind: {"schema": body}}}
    return {"post": {"operationId": name, "requestBody": request, **reply(result)}}


def reply(schema: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema}}
    return {"responses": {"200": {"description": "Result", "content": content}}}


def build() -> dict[str, Any]:
    """The document."""
    ok = ref("Envelope")
    paths: dict[str, Any] = {
        "get_token": post(
            "get_token",
            ok,
            fields("username password", username=STRING, password=SECRET),
        ),
        "refresh_token": post(
            "refresh_token", ok, fields("refresh_token", refresh_token=SECRET)
        ),
        "del_token": get("del_token", ok),
        "system/information": get("system_information", ok),
        "extension/list": get("extension_list", ok, **PAGE_PARAMETERS),
        "extension/search": get(
            "extension_search", ok, search_value=STRING, **PAGE_PARAMETERS
        ),
        "extension/get": get("extension_get", ok, "id", id=INTEGER),
        "extension/create": post(
            "extension_create",
            ok,
            fields("type number", type={"enum": ["SIP"]}, number=STRING),
        ),
        "extension/update": post(
            "extension_update",
            ok,
            fields("id", id=INTEGER, presence_status=STRING, reg_password=SECRET),
        ),
        "extension/delete": get("extension_delete", ok, "id", id=INTEGER),
        "call/dial": post(
            "call_dial",
            answer(call_id=STRING),
            fields(
                "caller callee",
                caller=STRING,
                callee=STRING,
                auto_answer={"type": "string", "enum": ["yes", "no"]},
            ),
        ),
        "call/query": get("call_query", ok, type=STRING, extension=STRING),
        "call/hangup": post("call_hangup", ok, fields(channel_id=STRING)),
        "call/accept_inbound": post(
            "call_accept_inbound", ok, fields("channel_id", channel_id=STRING)
        ),
        "call/refuse_inbound": post(
            "call_refuse_inbound", ok, fields("channel_id", channel_id=STRING)
        ),
        "cdr/list": get("cdr_list", ok, **PAGE_PARAMETERS),
        "cdr/search": get(
            "cdr_search", ok, start_time=STRING, end_time=STRING, status=STRING
        ),
        "recording/list": get("recording_list", ok, **PAGE_PARAMETERS),
        "recording/download": get("recording_download", ok, id=INTEGER, file=STRING),
        "webhook/query": get("webhook_query", ok),
        "webhook/update": post(
            "webhook_update",
            ok,
            fields(
                webhook_event_push_list={"type": "array", "items": ref("Webhook")},
                webhook_event_push_retry_count={"type": "integer", "maximum": 5},
            ),
        ),
        "thing/list": get(
            "thing_list",
            answer(total_number=INTEGER, data={"type": "array", "items": ref("Thing")}),
            **PAGE_PARAMETERS,
        ),
        "thing/report": get(
            "thing_report", answer(file=STRING, download_resource_url=STRING)
        ),
        "thing/upload": post(
            "thing_upload", ok, fields("file", file=STRING, name=STRING), "form"
        ),
    }
    for name in ("extension/list", "thing/list", "cdr/list"):
        paths[name]["get"]["x-pagination"] = PAGING
    paths["thing/report"]["get"]["x-download"] = {"url": "download_resource_url"}
    for name in ("get_token", "refresh_token"):
        paths[name]["post"]["security"] = []
    document: dict[str, Any] = {
        "openapi": "3.1.0",
        "info": {"title": "Tiny", "version": "1"},
        "security": [{"accessToken": []}],
        "paths": {f"/v1.0/{name}": item for name, item in paths.items()},
        "components": {
            "schemas": {
                "Envelope": fields(
                    errcode=INTEGER,
                    errmsg=STRING,
                    invalid_param_list={"type": "array", "items": fields()},
                ),
                "Thing": fields(
                    "id name kind",
                    id=INTEGER,
                    name={"type": "string", "maxLength": 12},
                    kind={"anyOf": [{"type": "string", "enum": ["a", "b"]}, STRING]},
                    email=STRING,
                    parent=ref("Thing"),
                    parts={"type": "array", "items": ref("Thing")},
                ),
                "Webhook": fields(
                    url=STRING,
                    secret=SECRET,
                    request_method={"type": "string", "enum": ["GET", "POST"]},
                    event_ids={"type": "array", "items": INTEGER},
                ),
            }
        },
    }
    paths_v2 = get("v2_cdr_list", ok, **PAGE_PARAMETERS)
    document["paths"]["/v2.0/cdr/list"] = paths_v2
    return document
