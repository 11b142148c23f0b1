"""Rules of our own, one module each; a rule returns problems and never raises."""

from __future__ import annotations

from generator.bundle import Bundle
from generator.lint import (
    enums,
    events,
    operation_ids,
    paging,
    provenance,
    safety,
    schema_names,
    secrets,
)
from generator.problems import Problem

_REST = (
    operation_ids.check,
    provenance.check,
    safety.check,
    paging.check,
    schema_names.check,
    enums.check,
    secrets.check,
)
_EVENTS = (events.check,)


def lint_openapi(bundle: Bundle) -> list[Problem]:
    """All problems of the OpenAPI document."""
    return [problem for rule in _REST for problem in rule(bundle)]


def lint_asyncapi(bundle: Bundle) -> list[Problem]:
    """All problems of the AsyncAPI document."""
    return [problem for rule in _EVENTS for problem in rule(bundle)]
