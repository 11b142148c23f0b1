"""Rules of our own, one module each; a rule returns problems and never raises."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.bundle import Bundle
from generator.lint import (
    enums,
    events,
    operation_ids,
    paging,
    provenance,
    python_names,
    references,
    safety,
    schema_names,
    secrets,
    shape,
)
from generator.problems import Problem

Rule = Callable[[Bundle], Iterator[Problem]]

# What a stage finds keeps the next from running: it reads what the first has judged.
_REST_FORM = (shape.check_openapi, references.check)
_EVENTS_FORM = (shape.check_asyncapi, references.check)
_REST = (
    operation_ids.check,
    provenance.check,
    safety.check,
    paging.check,
    schema_names.check,
    enums.check,
    secrets.check,
    python_names.check,
)
_EVENTS = (events.check, schema_names.check, python_names.check)


def lint_openapi(bundle: Bundle) -> list[Problem]:
    """All problems of the OpenAPI document."""
    return _run(_REST_FORM, bundle) or _run(_REST, bundle)


def lint_asyncapi(bundle: Bundle) -> list[Problem]:
    """All problems of the AsyncAPI document."""
    return _run(_EVENTS_FORM, bundle) or _run(_EVENTS, bundle)


def _run(rules: tuple[Rule, ...], bundle: Bundle) -> list[Problem]:
    return [problem for rule in rules for problem in rule(bundle)]
