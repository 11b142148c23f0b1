"""What an argument takes beside its schema: times (`x-time`), lists (`x-separator`).

Requests in the published documents stay as on the wire; these marks tell what a method
offers on top. The forms of times are those of `generator/runtime/clock/wire_times.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.load import JsonObject

_CLOCK = "by the client's `clock`"
SEPARATORS = (",", "&", " ")
MARKS = ("x-time", "x-separator")


@dataclass(frozen=True, slots=True)
class TimeForm:
    """How a time travels.

    Attributes:
        types: names of the module `datetime` that the method takes.
        doc: a sentence for the argument's docstring.
    """

    types: tuple[str, ...]
    doc: str


TIME_FORMS = {
    "unix-seconds": TimeForm(("datetime",), "Takes an aware datetime."),
    # The same for an argument whose schema is text; the spec has one word for both.
    "unix-seconds-text": TimeForm(
        ("datetime",), "Takes an aware datetime or Unix seconds."
    ),
    "display": TimeForm(("datetime",), f"Takes an aware datetime, {_CLOCK}."),
    "display-day": TimeForm(("date",), f"Takes a date or aware datetime, {_CLOCK}."),
    "day": TimeForm(("date",), f"Takes a date; an aware datetime {_CLOCK}."),
    "time-of-day": TimeForm(
        ("time", "datetime"),
        f"Takes a time, without its seconds; an aware datetime {_CLOCK}.",
    ),
}
"""By the words of `x-time`. A datetime is a date in Python."""

# What the spec may say; the form of text follows from the schema.
TIMES = tuple(word for word in TIME_FORMS if word != "unix-seconds-text")


def time_form(schema: JsonObject, resolved: JsonObject) -> str | None:
    """Return in which form an argument that is a time travels; None for others."""
    form = schema.get("x-time") or None
    if form == "unix-seconds" and resolved.get("type") == "string":
        return "unix-seconds-text"
    return form


def with_alternatives(annotation: str, *more: str) -> str:
    """Return an annotation that allows more types, each once."""
    known = annotation.split(" | ")
    return " | ".join([*known, *(name for name in more if name not in known)])
