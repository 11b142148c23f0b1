"""What the Tab key offers besides commands: values that are known without a PBX."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from zoneinfo import available_timezones

from ...catalog.catalog import load_catalog
from ...events.shown.names import known

Completed = Callable[[str], list[str]]


def one_of(values: Callable[[], Iterable[str]], joined: bool = False) -> Completed:
    """Return what completes a value.

    Args:
        values: gives all that there are.
        joined: whether several may stand in one text, with commas; the last is completed.
    """

    def completed(incomplete: str) -> list[str]:
        before, comma, last = (
            incomplete.rpartition(",") if joined else ("", "", incomplete)
        )
        return [before + comma + each for each in values() if each.startswith(last)]

    return completed


def event_names() -> list[str]:
    """Return the names of all events."""
    package = __name__.partition("._runtime")[0]
    return [each.name for each in known(import_module(f"{package}.events").EVENTS)]


def operation_names() -> list[str]:
    """Return the names of all operations."""
    return list(load_catalog().summaries)


def operation_ids() -> list[str]:
    """Return the operationIds of the spec."""
    return [each.id for each in load_catalog()]


def zones() -> list[str]:
    """Return the zones that are known here."""
    return sorted(available_timezones())
