"""What is known of a message, said in its title and in a line of its description.

No documentation tool shows `x-` fields, so that they would stay with machines.
"""

from __future__ import annotations

from typing import cast

from generator.load import JsonObject
from generator.publish.facts import append, source_line, vendor_page
from generator.publish.nodes import components, with_traits


def add_message_facts(document: JsonObject) -> None:
    """Put numbers into titles, facts into descriptions, and name the vendor's page."""
    for message in components(document, "messages").values():
        if "x-event-id" in message:
            message["title"] = f"{message['title']} ({message['x-event-id']})"
        node = with_traits(document, message)
        append(
            message,
            source_line(node),
            needs_line(node),
            wire_form_line(node),
            older_name_line(node),
        )
        if page := vendor_page(node):
            message.setdefault("externalDocs", page)


def needs_line(message: JsonObject) -> str:
    """Say what has to be set up before such a message comes."""
    needed = cast(list[str], message.get("x-prerequisites") or [])
    return f"*Needs:* {' '.join(needed)}" if needed else ""


def wire_form_line(message: JsonObject) -> str:
    """Say which field has two forms on the wire."""
    forms = cast(dict[str, str], message.get("x-wire-form") or {})
    return " ".join(
        f"`{field}` comes as an object or as JSON in a text." for field in forms
    )


def older_name_line(message: JsonObject) -> str:
    """Say how older pages call an event."""
    older = message.get("x-older-name")
    return f"Formerly *{older}*." if older else ""
