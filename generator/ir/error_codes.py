"""Builds the IR of error families and codes from spec/errors.yaml."""

from __future__ import annotations

import re
from typing import cast

from msgspec.structs import replace

from generator.escaping import SpecText
from generator.ir.error_keys import unknown_keys
from generator.ir.nodes import NEVER, ErrorCode, ErrorFamily, RetryRule
from generator.ir.observed import OBSERVED, is_observed
from generator.ir.retry import retry_rule
from generator.load import Document, JsonObject
from generator.problems import Problem

_FAMILY = re.compile(r"[A-Z][A-Za-z0-9]*Error\Z")
# Classes that errors.py has without any family; builtins stay what they are.
_OURS = frozenset(
    [
        "YeastarError",
        "ApiError",
        "TransportError",
        "ConnectError",
        "RequestTimeoutError",
        "CertificateError",
        "DecodeError",
        "EventDecodeError",
        "InvalidArgumentError",
        "StreamError",
        "ConfigurationError",
        "AttributeError",
        "ConnectionError",
        "ImportError",
        "KeyError",
        "LookupError",
        "OSError",
        "RuntimeError",
        "SystemError",
        "TimeoutError",
        "TypeError",
        "ValueError",
    ]
)


def build_errors(
    document: Document,
) -> tuple[tuple[ErrorFamily, ...], tuple[ErrorCode, ...], list[Problem]]:
    """Build the exception classes and the table of error codes.

    Args:
        document: spec/errors.yaml.

    Returns:
        The families in the file's order, the codes by number, and what is wrong with
        the file.
    """
    families, wrong_families = _families(document)
    codes, wrong_codes = _codes(document, families)
    problems = [*unknown_keys(document), *wrong_families, *wrong_codes]
    return tuple(families), tuple(codes), problems


def _families(document: Document) -> tuple[list[ErrorFamily], list[Problem]]:
    entries, problems = _entries(document, "families")
    families: list[ErrorFamily] = []
    for index, entry in enumerate(entries):
        name, place = str(entry.get("name") or ""), ("families", index)
        if not _FAMILY.match(name) or name in {each.name for each in families} | _OURS:
            wrong = f"{name!r} cannot be the name of an exception class"
            remedy = "a name such as NotFoundError, each once"
            problems.append(Problem(document.path, (*place, "name"), wrong, remedy))
            continue
        if "retry" not in entry:
            wrong = f"{name} does not say whether trying again makes sense"
            remedy = "retry: never, later, or {call: ..., login: ..., stream: ...}"
            problems.append(Problem(document.path, place, wrong, remedy))
        rule, of_rule = retry_rule(document, place, entry)
        problems += of_rule
        families.append(
            ErrorFamily(
                name=name,
                doc=_text(entry, "description"),
                retry=rule,
                maybe_applied=entry.get("maybe_applied") is True,
                token_expired=entry.get("token_expired") is True,
            )
        )
    return families, problems


def _codes(
    document: Document, families: list[ErrorFamily]
) -> tuple[list[ErrorCode], list[Problem]]:
    """Return the codes by number; one that is wrong is left out."""
    entries, problems = _entries(document, "codes")
    codes: dict[int, ErrorCode] = {}
    seen: set[int] = set()
    for index, entry in enumerate(entries):
        code = entry.get("code")
        if type(code) is not int or code in seen:
            wrong = f"{code!r} is no error code, or stands twice"
            remedy = "the vendor's integer, each once"
            place = ("codes", index, "code")
            problems.append(Problem(document.path, place, wrong, remedy))
            continue
        seen.add(code)
        of_code = _evidence(document, index, entry) or _family(
            document, index, entry, [family.name for family in families]
        )
        if not of_code:
            codes[code], of_code = _code(document, index, entry, families)
        problems += of_code
    return [codes[code] for code in sorted(codes)], problems


def _family(
    document: Document, index: int, entry: JsonObject, names: list[str]
) -> list[Problem]:
    """Check that the family of a code is one, and its overrides are a mapping.

    Returns:
        At most one problem.
    """
    family, place = entry.get("family"), ("codes", index)
    if family is not None and (not isinstance(family, str) or family not in names):
        wrong = f"there is no family {family!r}"
        remedy = f"one of {', '.join(sorted(names))}, or null"
        return [Problem(document.path, (*place, "family"), wrong, remedy)]
    given: object = entry.get("family_by_operation") or {}
    if not isinstance(given, dict):
        place = (*place, "family_by_operation")
        wrong, remedy = f"{given!r} is no mapping", "<operation>: <family>"
        return [Problem(document.path, place, wrong, remedy)]
    return []


def _code(
    document: Document, index: int, entry: JsonObject, families: list[ErrorFamily]
) -> tuple[ErrorCode, list[Problem]]:
    """Return a code whose number, evidence and family are right."""
    by_name = {family.name: family for family in families}
    overrides = cast(dict[str, str], entry.get("family_by_operation") or {})
    problems = [
        Problem(
            document.path,
            ("codes", index, "family_by_operation", operation),
            f"there is no family {other!r}",
            f"one of {', '.join(sorted(by_name))}",
        )
        for operation, other in overrides.items()
        if str(other) not in by_name
    ]
    rule, wrong = _retry(document, index, entry, overrides, families)
    family = by_name.get(str(entry.get("family")))
    code = ErrorCode(
        code=cast(int, entry["code"]),
        errmsg=_text(entry, "errmsg"),
        meaning=_text(entry, "meaning"),
        action=_text(entry, "action"),
        old_firmware=entry.get("old_firmware") is True,
        family=family and family.name,
        by_operation=tuple(overrides.items()),
        observed=bool(entry.get("x-observed")),
        retry=rule,
        maybe_applied=family is not None and family.maybe_applied,
        login_hint=_text(entry, "login_hint"),
        ends_at=_text(entry, "ends_at"),
    )
    return code, [*problems, *wrong, *_end(document, index, entry)]


def _retry(
    document: Document,
    index: int,
    entry: JsonObject,
    by_operation: dict[str, str],
    families: list[ErrorFamily],
) -> tuple[RetryRule, list[Problem]]:
    """Return the rule of a code: its own, or that of its family.

    A login looks at the family that the code has for get_token.
    """
    if "retry" in entry:
        return retry_rule(document, ("codes", index), entry)
    rules = {family.name: family.retry for family in families}
    rule = rules.get(str(entry.get("family")), NEVER)
    if "get_token" in by_operation:
        login = rules.get(by_operation["get_token"], NEVER).login
        rule = replace(rule, login=login)
    return rule, []


def _end(document: Document, index: int, entry: JsonObject) -> list[Problem]:
    """Check that `ends_at` names a field.

    Returns:
        At most one problem.
    """
    field: object = entry.get("ends_at")
    if "ends_at" not in entry or (isinstance(field, str) and field):
        return []
    wrong = f"ends_at is {field!r}"
    remedy = "the name of the field that tells when the refusal ends"
    return [Problem(document.path, ("codes", index, "ends_at"), wrong, remedy)]


def _evidence(document: Document, index: int, entry: JsonObject) -> list[Problem]:
    """Check that a code has the vendor's text, or says where it was observed.

    The vendor's table gives every code a text, so a code without one is a mistake in
    the file. A code that was only observed elsewhere (`x-observed`) may have no text,
    but needs an `x-source`.

    Returns:
        At most one problem.
    """
    observed, place = entry.get("x-observed", False), ("codes", index)
    if not is_observed(observed):
        wrong = f"x-observed is {observed!r}"
        remedy = f"{OBSERVED}, or leave it out"
        return [Problem(document.path, (*place, "x-observed"), wrong, remedy)]
    if observed and not entry.get("x-source"):
        wrong, remedy = "an observed code without x-source", "where it was seen"
        return [Problem(document.path, place, wrong, remedy)]
    if not observed and not entry.get("errmsg"):
        wrong = "a code without errmsg"
        remedy = "the vendor's text, or x-observed: true if no table has the code"
        return [Problem(document.path, place, wrong, remedy)]
    return []


def unknown_operations(
    document: Document, codes: tuple[ErrorCode, ...], known: frozenset[str]
) -> list[Problem]:
    """Return a problem for each override of an operation that does not exist.

    Args:
        document: spec/errors.yaml, for the places.
        codes: the codes built from it.
        known: names of all operations.
    """
    order = [entry.get("code") for entry in _entries(document, "codes")[0]]
    return [
        Problem(
            document.path,
            ("codes", order.index(code.code), "family_by_operation", operation),
            f"there is no operation {operation!r}",
            "its path with dots, such as extension.list or v2.cdr.list",
        )
        for code in codes
        for operation, _ in code.by_operation
        if operation not in known
    ]


def _entries(document: Document, key: str) -> tuple[list[JsonObject], list[Problem]]:
    """Return the mappings of the list under a key; a problem if it is no such list."""
    value: object = document.data.get(key) or []
    items = cast(list[object], value) if isinstance(value, list) else [value]
    if all(isinstance(item, dict) for item in items):
        return cast(list[JsonObject], items), []
    return [], [
        Problem(document.path, (key,), f"{key} is no list of mappings", "- {...}")
    ]


def _text(entry: JsonObject, key: str) -> SpecText:
    return SpecText(str(entry.get(key) or ""))
