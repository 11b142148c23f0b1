"""Names of the wire that would hide a member of the classes they land in.

A firmware that adds a field `pages` to a list must not take `page.pages()` away. Here
the generator stops, and a person gives the field another name in Python.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.bundle import Bundle
from generator.ir.schemas import json_content, ref_name
from generator.lint.places import each_operation, each_schema, schemas_of
from generator.load import JsonObject
from generator.names import field_name, identifier
from generator.problems import Problem

# Of `decoding/model.py`, `calls/_async/pages.py`, `downloads.py` and `pending.py`.
MODEL = frozenset({"extra", "to_dict", "raw", "http"})
# Members of earlier releases: who still reads them must not get a field of the PBX.
FORMER = frozenset({"at_", "provenance_"})
PAGE = frozenset({"items", "pages", "next_page", "to_list"})
DOWNLOAD = frozenset({"save", "read", "iter_bytes"})
PENDING = frozenset({"wait"})
# Of `following/_async/followed_call.py`.
FOLLOWED = frozenset({"wait", "recording"})
# Of `client/_async`, its twin, and the generated client.
CLIENT = frozenset(
    {
        "aclose",
        "close",
        "login",
        "request",
        "events",
        "live_calls",
        "reconcile",
        "clock",
        "firmware",
        "schema_report",
        "with_options",
        "revoke_token",
        "v2",
        "auth",
    }
)


def check(bundle: Bundle) -> Iterator[Problem]:
    schemas = schemas_of(bundle)
    taken: dict[str, frozenset[str]] = {}
    if "paths" in bundle.data:
        taken = _by_answer(bundle)
        yield from _resources(bundle)
    for name, schema, file, pointer in each_schema(bundle):
        members = MODEL | FORMER | taken.get(name, frozenset())
        for wire, field in _python_names(schemas.shape(schema).properties):
            if field in members or field.startswith("_"):
                yield Problem(
                    file,
                    pointer,
                    f"{name}: the field {wire!r} would hide {field!r} of its class",
                    f"x-python-name: {wire.strip('_')}_value at the field",
                )


def _python_names(properties: Mapping[str, JsonObject]) -> Iterator[tuple[str, str]]:
    for wire, schema in properties.items():
        yield wire, str(schema.get("x-python-name") or field_name(wire))


def _by_answer(bundle: Bundle) -> dict[str, frozenset[str]]:
    """Return what pages and downloads add to the members, by schema of the answer."""
    found: dict[str, frozenset[str]] = {}
    for _, _, operation, _, _ in each_operation(bundle):
        answer = ref_name(json_content(operation) or {})
        for key, members in (
            ("x-pagination", PAGE),
            ("x-download", DOWNLOAD),
            ("x-poll", DOWNLOAD | PENDING),
            ("x-call", FOLLOWED),
        ):
            if answer is not None and operation.get(key):
                found[answer] = found.get(answer, frozenset()) | members
    return found


def _resources(bundle: Bundle) -> Iterator[Problem]:
    for path, _, _, file, pointer in each_operation(bundle):
        _, _, *parts = path.split("/")
        name = identifier(parts[0])
        if len(parts) > 1 and (name in CLIENT or name.startswith("_")):
            yield Problem(
                file,
                pointer,
                f"the resource of {path} would hide {name!r} of the client",
                "a rule for it in generator/names.py",
            )
