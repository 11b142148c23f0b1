"""What docstrings of the package say beyond the words of the spec."""

from __future__ import annotations

from generator.escaping import SpecText, docstring_block, docstring_line
from generator.ir.meanings import with_meanings
from generator.ir.nodes import Argument, Event, Operation, Resource
from generator.ir.since import words


def sentence(text: SpecText, indent: int) -> str:
    value = text.value.strip().rstrip(".")
    return docstring_block(f"{value}.", indent)


def paragraph(text: SpecText | str, indent: int) -> str:
    return docstring_block(text, indent)


def notes(operation: Operation) -> list[str]:
    notes: list[str] = []
    if operation.destructive:
        notes.append("Warning: this cannot be undone.")
    if operation.poll:
        notes.append(
            f"Errcode {operation.poll.errcode} means"
            f"{', it is assumed,' if operation.poll.assumed else ''}"
            " that the file is still being made:"
            f" `wait()`, by event {operation.poll.event} or by asking again."
        )
    if operation.partial is not None:
        notes.append(
            "Partly documented: the vendor's page was seen in part, see COVERAGE.md."
        )
    if operation.leads_sent:
        notes.append(
            f"Not confirmed: the call may take {operation.leads_sent} more"
            " (leads in COVERAGE.md; `extra_body`)."
        )
    if operation.leads_answered:
        notes.append(
            f"Not confirmed: the answer may hold {operation.leads_answered} more"
            " (leads in COVERAGE.md; `.extra`)."
        )
    return notes + first_firmware(operation)


def first_firmware(node: Operation | Event) -> list[str]:
    """Say which firmware brought a call or an event, or has it for certain."""
    if node.since:
        return [f"Since: {words(dict(node.since))}."]
    if node.bound is not None:
        return [f"Since: not told; a sample is from {node.bound.value}."]
    return []


def shared_since(resource: Resource) -> str:
    """Say the first firmware that all calls of a resource have in common, if any."""
    told = {operation.since for operation in resource.operations}
    since = told.pop() if len(told) == 1 else ()
    return f"All of it since {words(dict(since))}." if since else ""


def returns(operation: Operation) -> str:
    """Return what the annotation of the result leaves to say; often nothing."""
    if operation.kind == "page":
        assert operation.paging is not None
        return f"A page (`{operation.paging.items}`) that iterates over all pages."
    if operation.kind == "download":
        wait = " (`wait()` first if it is still made)" if operation.poll else ""
        return f"Where the file lies; its `save(path)` fetches it{wait}."
    if operation.kind == "call":
        return (
            "The answer; its `wait()` tells what becomes of the call, and its"
            " `recording()` fetches what is recorded of it."
        )
    return ""


def argument_doc(argument: Argument) -> str:
    allowed = [(value.value, meaning.value) for value, meaning in argument.allowed]
    text = with_meanings(argument.doc.value.strip(), allowed)
    return docstring_block(f"{argument.name}: {text}", 12, hanging=4)


def where(operation: Operation) -> str:
    """Return the last line of a docstring: path and vendor page."""
    origin = f"{operation.http_method} {operation.path}"
    if operation.sources:
        # A URL is one word: wrapping would only break the line around it.
        return f"Source: {origin}, {docstring_line(operation.sources[0])}"
    return f"Source: {origin}."


def resource_doc(resource: Resource) -> str:
    where = f"`/{resource.version}/{resource.wire}/...`" if resource.wire else ""
    parts = (resource.doc.value, where, shared_since(resource))
    return docstring_block(" ".join(filter(None, parts)), 4)
