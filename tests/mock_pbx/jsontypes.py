"""JSON as it comes off the wire, and the two casts that narrow it."""

from typing import Any, cast

JsonObject = dict[str, Any]


def as_object(value: object) -> JsonObject:
    """Return value when it is a JSON object, else an empty one."""
    return cast(JsonObject, value) if isinstance(value, dict) else {}


def copied(value: Any) -> Any:
    """Return a copy of a JSON value, down to its last part."""
    if isinstance(value, dict):
        fields = cast(JsonObject, value)
        return {name: copied(each) for name, each in fields.items()}
    if isinstance(value, list):
        return [copied(each) for each in cast("list[Any]", value)]
    return value


def as_array(value: object) -> list[Any]:
    """Return value when it is a JSON array, else an empty one."""
    return cast("list[Any]", value) if isinstance(value, list) else []
