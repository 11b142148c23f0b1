"""Rules of our own, one module each; a rule returns problems and never raises."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.bundle import Bundle
from generator.lint import (
    alternatives,
    calls,
    channels,
    enums,
    events,
    file_names,
    hidden_members,
    leads,
    left_out,
    marks,
    operation_ids,
    paging,
    protocol,
    python_names,
    references,
    safety,
    schema_names,
    secrets,
    servers,
    shape,
    siblings,
    since,
    sources,
    tags,
    taken_from,
    variants,
)
from generator.lint.calls import check_codes
from generator.problems import Problem

__all__ = ["check_codes", "lint_asyncapi", "lint_both", "lint_openapi"]

Rule = Callable[[Bundle], Iterator[Problem]]

_REST = (
    operation_ids.check,
    sources.check,
    tags.check,
    file_names.check,
    safety.check,
    paging.check,
    calls.check,
    schema_names.check,
    enums.check_open,
    enums.check_values,
    secrets.check,
    marks.check,
    taken_from.check,
    left_out.check,
    alternatives.check,
    variants.check,
    leads.check,
    siblings.check,
    since.check,
    protocol.check_openapi,
    python_names.check,
    hidden_members.check,
)
_EVENTS = (
    events.check,
    file_names.check,
    enums.check_values,
    left_out.check,
    leads.check,
    protocol.check_asyncapi,
    schema_names.check,
    marks.check,
    python_names.check,
    hidden_members.check,
)


def lint_openapi(bundle: Bundle) -> list[Problem]:
    """Return all problems of the OpenAPI document."""
    return _run(
        bundle, (shape.check_openapi, servers.check), (references.check,), _REST
    )


def lint_asyncapi(bundle: Bundle) -> list[Problem]:
    """Return all problems of the AsyncAPI document."""
    return _run(
        bundle, (shape.check_asyncapi, channels.check), (references.check,), _EVENTS
    )


def lint_both(openapi: Bundle, asyncapi: Bundle) -> list[Problem]:
    """Return where the two documents disagree."""
    return [
        *protocol.agree(openapi, asyncapi),
        *since.check_events(openapi, asyncapi),
        *calls.check_words(openapi, asyncapi),
    ]


def _run(bundle: Bundle, *stages: tuple[Rule, ...]) -> list[Problem]:
    # What a stage finds keeps the next from running: that one trusts what it reads.
    for stage in stages:
        problems = [problem for rule in stage for problem in rule(bundle)]
        if problems:
            return problems
    return []
