"""Recordings by operation and event, as test data for clients in other languages."""

from __future__ import annotations

from collections.abc import Iterable

from generator.load import JsonObject
from generator.publish.artifact.walk import operations
from generator.publish.nodes import components
from generator.publish.recordings import MADE_UP, Recording

_ABOUT = (
    "What a PBX was asked and answered, one exchange or frame a file. origin tells how "
    "far to trust it: device (recorded by us), published (recorded by others), "
    "documentation (a sample of the vendor's), synthetic (made up for tests: the shape "
    "is that of the spec, the values were never on a wire). complete is false where the "
    "exchange was seen in part; response is null where nothing of the answer was. "
    "no_example tells why what was seen does not fit the schemas."
)


def fixture_files(
    openapi: JsonObject, asyncapi: JsonObject, recordings: Iterable[Recording]
) -> dict[str, JsonObject]:
    """Return the files by name, and an index of them."""
    calls = {each.id: each for each in operations(openapi)}
    messages = components(asyncapi, "messages")
    events = {each.get("x-event-id"): name for name, each in messages.items()}
    files: dict[str, JsonObject] = {}
    index: list[JsonObject] = []
    for each in recordings:
        entry: JsonObject = {
            "origin": each.origin,
            "source": each.source,
            "firmware": each.firmware,
            "complete": each.complete,
        }
        if each.note:
            entry["note"] = each.note
        if each.no_example:
            entry["no_example"] = each.no_example
        if each.event is not None and each.event in events:
            about: JsonObject = {"event": each.event, "message": events[each.event]}
            folder = f"events/{each.event}"
            entry |= {"frame": each.wire_frame(), "msg": (each.frame or {}).get("msg")}
        elif each.operation in calls:
            call = calls[each.operation]
            about = {
                "operation": call.id,
                "method": call.method.upper(),
                "path": call.path,
            }
            folder = f"rest/{call.id}"
            parts = ("query", "body", "multipart")
            sent = {key: getattr(each.request, key) for key in parts}
            entry["request"] = {key: value for key, value in sent.items() if value}
            entry["response"] = each.response
        else:
            continue
        name = f"{folder}/{_name(each)}.json"
        files[name] = {**about, **entry}
        # What tells whether the schemas fit it, so that nobody has to open the file.
        marks = {
            key: entry[key]
            for key in ("origin", "complete", "no_example")
            if key in entry
        }
        index.append({"file": name, **about, **marks})
    index.sort(key=lambda line: str(line["file"]))
    return {**files, "index.json": {"about": _ABOUT, "fixtures": index}}


def _name(recording: Recording) -> str:
    """Return a name that tells made-up ones from all others."""
    if recording.origin == MADE_UP:
        return "-".join(filter(None, (MADE_UP, recording.variant)))
    return recording.variant or recording.origin
