"""Models of the events, made by other people's generators; frames decoded by each."""

from __future__ import annotations

from ..check import Check
from .languages import csharp, go, java, typescript

_DOCUMENT = "asyncapi.json"

CHECKS: tuple[Check, ...] = (
    Check("events", "TypeScript", "modelina", _DOCUMENT, typescript),
    Check("events", "Go", "modelina", _DOCUMENT, go),
    Check("events", "Java", "modelina", _DOCUMENT, java),
    Check("events", "C#", "modelina", _DOCUMENT, csharp),
)
