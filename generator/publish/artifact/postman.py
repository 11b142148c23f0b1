"""A Postman collection (v2.1) and its environment, made from the published document.

By ourselves and not by openapi-to-postmanv2: its requests have made-up values, their
optional arguments are switched on, and nothing keeps the token of a log-in. Here a
request that was seen is ready to send, and what is optional is there, switched off.
"""

from __future__ import annotations

import json
from typing import Any, cast

from generator.load import JsonObject
from generator.publish.artifact.walk import Operation, operations
from generator.publish.nodes import target

_FORM = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
# Only names: whoever imports the collection fills in the values.
_VARIABLES = {
    "base_url": "default",
    "client_id": "default",
    "client_secret": "secret",
    "access_token": "secret",
    "refresh_token": "secret",
}
_KEEP_TOKENS = """\
const answer = pm.response.json();
pm.test("logged in", () => pm.expect(answer.errcode, answer.errmsg).to.eql(0));
const keep = pm.environment.has("base_url") ? pm.environment : pm.collectionVariables;
for (const name of ["access_token", "refresh_token"]) {
  if (answer[name]) keep.set(name, answer[name]);
}"""
_SAY_ERRORS = """\
let answer = {};
try { answer = pm.response.json(); } catch (problem) { /* a file */ }
if (answer.errcode === 10004) console.warn("The token has ended: send get_token.");
else if (answer.errcode) console.warn(`errcode ${answer.errcode}: ${answer.errmsg}`);"""
_FILLED: dict[str, JsonObject] = {
    "get_token": {"username": "{{client_id}}", "password": "{{client_secret}}"},
    "refresh_token": {"refresh_token": "{{refresh_token}}"},
}
_ABOUT = """\
1. Fill in `base_url` (`https://<PBX>:8088/openapi`, in the cloud
   `https://<name>.yeastarcloud.com/openapi`), `client_id` and `client_secret`, best in the
   environment that comes with the collection, where secrets are not shown and not synced.
2. Send `auth / get_token` once. Its script keeps both tokens; every other request sends
   `access_token` in the query, where the PBX wants it. It ends after 30 minutes: send
   `auth / refresh_token`. Five refused log-ins in a row block your address.
3. Failures are HTTP 200 too: look at `errcode`.

Do not run the whole collection: it holds calls that dial, change and delete.
Examples are from the vendor's documentation or published by others, as each says.
"""


def collection(document: JsonObject) -> JsonObject:
    """Return the collection.

    Args:
        document: the published OpenAPI document, 3.1, with its examples.
    """
    folders: dict[str, JsonObject] = {}
    for tag in cast(list[JsonObject], document.get("tags") or []):
        folder = {"name": tag["name"], "description": tag.get("description", "")}
        folders[str(tag["name"])] = {**folder, "item": []}
    for operation in operations(document):
        tag = cast(list[str], operation.data["tags"])[0]
        folder = folders.setdefault(tag, {"name": tag, "item": []})
        cast(list[JsonObject], folder["item"]).append(_item(document, operation))
    info = cast(JsonObject, document["info"])
    return {
        "info": {
            "name": f"{info['title']} {info['version']}",
            "description": _ABOUT,
            "schema": _FORM,
        },
        "auth": _auth(),
        "event": [_script(_SAY_ERRORS)],
        "variable": [
            {"key": name, "value": _base_url(document) if name == "base_url" else ""}
            for name in _VARIABLES
        ],
        "item": [each for each in folders.values() if each["item"]],
    }


def environment(document: JsonObject) -> JsonObject:
    """Return the environment, whose secrets Postman does not show."""
    info = cast(JsonObject, document["info"])
    return {
        "name": str(info["title"]),
        "values": [
            {
                "key": name,
                "value": _base_url(document) if name == "base_url" else "",
                "type": kind,
                "enabled": True,
            }
            for name, kind in _VARIABLES.items()
        ],
        "_postman_variable_scope": "environment",
    }


def _base_url(document: JsonObject) -> str:
    """Return the first server with the defaults of its variables."""
    server = cast(list[JsonObject], document["servers"])[0]
    url = str(server["url"])
    variables = cast(dict[str, JsonObject], server.get("variables") or {})
    for name, variable in variables.items():
        url = url.replace(f"{{{name}}}", str(variable["default"]))
    return url


def _auth() -> JsonObject:
    """Return what puts the token into the query of every request."""
    values = {"key": "access_token", "value": "{{access_token}}", "in": "query"}
    entries = [
        {"key": key, "value": value, "type": "string"} for key, value in values.items()
    ]
    return {"type": "apikey", "apikey": entries}


def _script(text: str) -> JsonObject:
    script = {"type": "text/javascript", "exec": text.splitlines()}
    return {"listen": "test", "script": script}


def _item(document: JsonObject, operation: Operation) -> JsonObject:
    _, body = operation.body()
    shown = _first(body)
    request = _request(document, operation, shown, None)
    request["description"] = _description(operation)
    item: JsonObject = {"name": operation.id, "request": request}
    if operation.id in _FILLED:
        item["event"] = [_script(_KEEP_TOKENS)]
    _, answer = operation.answer()
    item["response"] = [
        {
            "name": example["summary"],
            "originalRequest": _request(
                document, operation, _named(body, name) or shown, name
            ),
            "status": "OK",
            "code": 200,
            "_postman_previewlanguage": "json",
            "header": [{"key": "Content-Type", "value": "application/json"}],
            "body": _json(example["value"]),
        }
        for name, example in _examples(answer).items()
    ]
    return item


def _request(
    document: JsonObject, operation: Operation, body: object, name: str | None
) -> JsonObject:
    """Return a request.

    Args:
        document: the document.
        operation: the call.
        body: the example of its body, if there is one.
        name: the example whose query is sent; without it, that of the first.
    """
    request: JsonObject = {
        "method": operation.method.upper(),
        "header": [],
        "url": _url(document, operation, name),
    }
    if operation.data.get("security") == []:
        request["auth"] = {"type": "noauth"}
    media_type, media = operation.body()
    if media_type == "application/json":
        request["header"] = [{"key": "Content-Type", "value": media_type}]
        value = _FILLED.get(operation.id) or body or _needed(document, media)
        options = {"raw": {"language": "json"}}
        request["body"] = {"mode": "raw", "raw": _json(value), "options": options}
    elif media_type:
        request["body"] = {"mode": "formdata", "formdata": _form(document, media, body)}
    return request


def _url(document: JsonObject, operation: Operation, name: str | None) -> JsonObject:
    query: list[JsonObject] = []
    name = _fullest(document, operation) if name is None else name
    for parameter in operation.parameters(document):
        own = _own(operation, parameter).get(name)
        example = own or next(iter(_examples(parameter).values()), None)
        entry: JsonObject = {
            "key": str(parameter["name"]),
            "value": "" if example is None else _text(example["value"]),
            "description": str(parameter.get("description") or ""),
        }
        if own is None and not parameter.get("required"):
            entry["disabled"] = True
        query.append(entry)
    sent = [
        f"{each['key']}={each['value']}" for each in query if "disabled" not in each
    ]
    path = operation.path.strip("/")
    raw = "{{base_url}}/" + path + ("?" + "&".join(sent) if sent else "")
    url: JsonObject = {"raw": raw, "host": ["{{base_url}}"], "path": path.split("/")}
    return {**url, "query": query} if query else url


def _own(operation: Operation, parameter: JsonObject) -> dict[str, JsonObject]:
    """Return what was sent in calls of this operation, by the name of the call."""
    examples = _examples(parameter)
    if not operation.shared(parameter):
        return examples
    found: dict[str, JsonObject] = {}
    for key, example in examples.items():
        # There each stands under the name of the operation.
        owner, _, variant = key.partition(".")
        if owner == operation.id:
            found[variant or str(example["x-origin"])] = example
    return found


def _fullest(document: JsonObject, operation: Operation) -> str:
    """Return the name of the call that gave most of the arguments."""
    names = [
        name
        for parameter in operation.parameters(document)
        for name in _own(operation, parameter)
    ]
    return max(dict.fromkeys(names), key=names.count, default="")


def _form(document: JsonObject, media: JsonObject, body: object) -> list[JsonObject]:
    given = cast(JsonObject, body or {})
    schema = target(document, cast(JsonObject, media.get("schema") or {}))
    parts: list[JsonObject] = []
    for name, entry in cast(dict[str, JsonObject], schema.get("properties")).items():
        field = target(document, entry)
        about = str(entry.get("description") or field.get("description") or "")
        if _is_file(field):
            parts.append({"key": name, "type": "file", "src": [], "description": about})
            continue
        value = _text(given.get(name, ""))
        part: JsonObject = {"key": name, "type": "text", "value": value}
        needed = name in cast(list[str], schema.get("required") or [])
        switched = {} if needed or name in given else {"disabled": True}
        parts.append({**part, "description": about, **switched})
    return parts


def _is_file(schema: JsonObject) -> bool:
    items = cast(JsonObject, schema.get("items") or {})
    return "contentMediaType" in schema or "binary" in (
        schema.get("format"),
        items.get("format"),
    )


def _needed(document: JsonObject, media: JsonObject) -> JsonObject:
    """Return a body of what is required, with what to write in place of values.

    It stands where no request was seen.
    """
    schema = target(document, cast(JsonObject, media.get("schema") or {}))
    parts = [schema, *cast(list[JsonObject], schema.get("allOf") or [])]
    found: JsonObject = {}
    for part in (target(document, each) for each in parts):
        fields = cast(dict[str, JsonObject], part.get("properties") or {})
        for name in cast(list[str], part.get("required") or []):
            kind: Any = target(document, fields.get(name) or {}).get("type", "value")
            found[name] = f"<{kind if isinstance(kind, str) else ' or '.join(kind)}>"
    return found


def _description(operation: Operation) -> str:
    data = operation.data
    lines = [str(data.get("summary") or ""), str(data.get("description") or "")]
    return "\n\n".join(each.strip() for each in lines if each)


def _examples(holder: JsonObject) -> dict[str, JsonObject]:
    return cast(dict[str, JsonObject], holder.get("examples") or {})


def _first(holder: JsonObject) -> object:
    return next((each["value"] for each in _examples(holder).values()), None)


def _named(holder: JsonObject, name: str) -> object:
    return _examples(holder).get(name, {}).get("value")


def _text(value: object) -> str:
    return value if isinstance(value, str) else _compact(value)


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)
