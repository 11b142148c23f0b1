"""`x-variants` names arguments of its call, and what the call needs in any form."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

from generator.bundle import Bundle
from generator.ir.requests import SELECTOR, Request, request_of
from generator.ir.schemas import Schemas
from generator.lint.places import each_operation, schemas_of
from generator.load import JsonObject, Pointer
from generator.problems import Problem

MARK = "x-variants"


def check(bundle: Bundle) -> Iterator[Problem]:
    """A method of a form that lacks what it misspells would be made all the same."""
    schemas = schemas_of(bundle)
    for _, _, operation, file, pointer in each_operation(bundle):
        variants = cast(list[JsonObject], operation.get(MARK) or [])
        request = request_of(bundle.data, schemas, operation) if variants else None
        for index, variant in enumerate(variants):
            at = (*pointer, MARK, index)
            if request is None:
                yield Problem(file, at, "a form of a call without arguments", "no form")
            else:
                yield from _names(variant, request, file, at)
                yield from _value(variant, request, schemas, file, at)


def _names(
    variant: JsonObject, request: Request, file: Path, at: Pointer
) -> Iterator[Problem]:
    known = sorted(request.properties)
    required = cast(list[str], variant.get("required") or [])
    optional = cast(list[str], variant.get("optional") or [])
    for field, names in (("required", required), ("optional", optional)):
        for name in names:
            if name not in known:
                remedy = f"one of {', '.join(known)}"
                yield Problem(
                    file, (*at, field), f"{name!r} is no argument here", remedy
                )
    for name in sorted(set(required) & set(optional)):
        remedy = "one of the two"
        yield Problem(file, at, f"{name!r} is required and optional", remedy)
    fixed = {SELECTOR} if "value" in variant else set[str]()
    for name in sorted(request.required - fixed - set(required)):
        wrong = f"the call always needs {name!r}, and this form does not have it"
        yield Problem(file, at, wrong, f"required: [..., {name}]")


def _value(
    variant: JsonObject, request: Request, schemas: Schemas, file: Path, at: Pointer
) -> Iterator[Problem]:
    if "value" not in variant:
        return
    if SELECTOR not in request.properties:
        wrong = f"a form with a value, and the call has no argument {SELECTOR!r}"
        yield Problem(file, (*at, "value"), wrong, "a form without value")
        return
    listed = schemas.resolve(request.properties[SELECTOR]).get("enum")
    values = cast(list[object], listed or [])
    if values and variant["value"] not in values:
        wrong = f"{variant['value']!r} is no value of {SELECTOR!r}"
        remedy = f"one of {', '.join(map(str, values))}"
        yield Problem(file, (*at, "value"), wrong, remedy)
