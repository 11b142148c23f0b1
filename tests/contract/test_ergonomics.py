"""350 calls are only usable if `help()` reads well: docstrings, order, warnings."""

from __future__ import annotations

import inspect
import pydoc
import re
from functools import cached_property
from typing import Any

import pytest

from tests.contract.cases import descriptor, document, method_path, raw_operations
from yeastar_pseries import AsyncClient, Client
from yeastar_pseries._runtime.client._async.resource import AsyncResource
from yeastar_pseries._runtime.client._sync.resource import Resource

OPERATIONS = list(raw_operations())
CLIENTS: dict[str, Any] = {
    "sync": Client("http://127.0.0.1:1", "id", "secret"),
    "async": AsyncClient("http://127.0.0.1:1", "id", "secret"),
}
# Here the vendor's page was never seen at all.
WITHOUT_PAGE = {"v2_cdr_download"}

each_operation = pytest.mark.parametrize(
    "path, verb, raw", OPERATIONS, ids=lambda each: _id(each)
)
each_twin = pytest.mark.parametrize("twin", CLIENTS)


def _id(value: Any) -> str:
    return value["operationId"] if isinstance(value, dict) else "-"


def find(client: Any, path: str) -> Any:
    for name in method_path(path):
        client = getattr(client, name)
    return client


def resources(client: Any) -> dict[str, Any]:
    """Every resource of a client by its dotted name."""
    found: dict[str, Any] = {}
    for owner, prefix in ((client, ""), (client.v2, "v2.")):
        for name, attribute in vars(type(owner)).items():
            if isinstance(attribute, cached_property) and name != "v2":
                found[prefix + name] = getattr(owner, name)
    return found


def methods(resource: Any) -> list[str]:
    """Names of the calls of a resource, as its class lists them."""
    return [name for name in vars(type(resource)) if not name.startswith("_")]


def in_spec_order() -> dict[str, list[str]]:
    """Resource to its calls, both in the order of the spec."""
    found: dict[str, list[str]] = {}
    for path, _, raw in OPERATIONS:
        *owner, name = method_path(path)
        variants = [f"{name}_{each['name']}" for each in raw.get("x-variants", [])]
        found.setdefault(".".join(owner), []).extend([name, *variants])
    return found


def clean(text: str) -> str:
    return " ".join(text.split())


@each_operation
def test_docstring_tells_what_how_and_where_it_comes_from(
    path: str, verb: str, raw: dict[str, Any]
) -> None:
    method = find(CLIENTS["sync"], path)
    doc = inspect.getdoc(method)
    assert doc is not None
    first, blank, *rest = doc.splitlines()
    assert first == clean(raw["summary"]).rstrip(".") + "."
    assert blank == "" and rest
    text = clean(doc)
    # What follows is said in the published document only: the docstring has its own words.
    own = re.split(r"\n\n(?=\*|Documented for|Needs )", raw["description"])[0]
    assert clean(own) in text or own == raw["summary"]
    assert f"Source: {verb.upper()} {path}" in text
    if raw["operationId"] not in WITHOUT_PAGE:
        assert re.search(r"https://help\.yeastar\.com/\S+", text)
    holder = inspect.getdoc(type(getattr(method, "__self__", None))) or ""
    assert "Raises:\n    ApiError, TransportError:" in holder
    headings = [line for line in doc.splitlines() if re.fullmatch(r"[A-Z]\w+:", line)]
    assert headings == [h for h in ("Args:", "Returns:") if h in headings], "Google's"
    marks = ("x-pagination", "x-download", "x-poll", "x-call")
    assert ("Returns:" in headings) == any(raw.get(mark) for mark in marks)
    assert ("Partly documented" in doc) == (raw["x-coverage"] == "partial")
    assert ("Warning:" in doc) == bool(raw.get("x-destructive"))
    for edition, firmware in (raw.get("x-since") or {}).items():
        assert f"{edition} {firmware}" in text
    assert not re.search(
        r"(?<!\.)\.\.(?!\.)|\.[,;]", doc
    ), "one full stop ends a sentence"
    for line in doc.splitlines():
        assert len(line) <= 80 or line.startswith("Source: "), line
        assert "{" not in line or "}" in line, "a template shows through"


@each_operation
def test_every_argument_is_described_and_keyword_only(
    path: str, verb: str, raw: dict[str, Any]
) -> None:
    method = find(CLIENTS["sync"], path)
    parameters = inspect.signature(method).parameters
    assert list(parameters)[-1] == "options"
    kinds = {each.kind for each in parameters.values()}
    assert kinds == {inspect.Parameter.KEYWORD_ONLY}
    doc = inspect.getdoc(method) or ""
    described = re.findall(r"^ {4}(\w+): \S", doc, re.MULTILINE)
    assert described == [name for name in parameters if name != "options"]
    # Required ones come first, so that the signature reads as the call is written.
    required = [each.default is inspect.Parameter.empty for each in parameters.values()]
    assert required == sorted(required, reverse=True)


@each_operation
def test_destructive_call_says_so_and_is_never_repeated(
    path: str, verb: str, raw: dict[str, Any]
) -> None:
    operation = descriptor(path, raw["operationId"])
    assert operation.safe is raw["x-safe"]
    if raw.get("x-destructive"):
        assert not operation.safe
        for client in CLIENTS.values():
            doc = inspect.getdoc(find(client, path)) or ""
            assert "Warning: this cannot be undone." in doc


def test_what_deletes_is_marked_destructive() -> None:
    deleting = [
        raw for path, _, raw in OPERATIONS if re.search(r"/(delete|checkout)", path)
    ]
    assert len(deleting) > 30
    unmarked = [raw["operationId"] for raw in deleting if not raw.get("x-destructive")]
    assert unmarked == []


@each_twin
def test_client_lists_resources_and_calls_in_the_order_of_the_spec(twin: str) -> None:
    client = CLIENTS[twin]
    wanted = in_spec_order()
    found = {name: methods(each) for name, each in resources(client).items()}
    assert found == wanted
    order = [name for name in wanted if name != "auth" and not name.startswith("v2")]
    listed = [name for name in found if name != "auth" and not name.startswith("v2")]
    assert listed == order


@each_twin
def test_help_of_every_resource_reads(twin: str) -> None:
    base = Resource if twin == "sync" else AsyncResource
    for name, resource in resources(CLIENTS[twin]).items():
        assert isinstance(resource, base)
        doc = type(resource).__doc__
        assert doc and doc.strip(), name
        page = pydoc.plain(pydoc.render_doc(resource))
        for call in methods(resource):
            assert f"{call}(self, *, " in page, (name, call)
        # Calls come before what every class has.
        assert page.index("Methods defined here") < page.index("Source: ")
        holder = CLIENTS[twin].v2 if name.startswith("v2.") else CLIENTS[twin]
        attribute = vars(type(holder))[name.removeprefix("v2.")]
        assert attribute.__doc__, name


def test_both_clients_say_the_same() -> None:
    for path, _, _ in OPERATIONS:
        sync, other = (find(client, path) for client in CLIENTS.values())
        assert inspect.getdoc(sync) == inspect.getdoc(other), path
        assert sync.__name__ == other.__name__


@each_twin
def test_help_of_the_client_explains_its_settings(twin: str) -> None:
    client = CLIENTS[twin]
    page = pydoc.plain(pydoc.render_doc(type(client)))
    for name in inspect.signature(type(client)).parameters:
        assert re.search(rf"\b{name}: \S", page), name
    for word in ("Total seconds per call", "YEASTAR_CLIENT_SECRET"):
        assert word in page


def test_no_docstring_is_a_stub() -> None:
    for path, _, raw in OPERATIONS:
        doc = inspect.getdoc(find(CLIENTS["sync"], path)) or ""
        assert not re.search(r"\b(TODO|FIXME|None\.|undefined)\b", doc), path
        assert len(clean(doc)) > 120, path
        assert raw["summary"] != raw["description"], path


def test_enum_arguments_name_their_values() -> None:
    checked = 0
    for path, _, raw in OPERATIONS:
        doc = clean(inspect.getdoc(find(CLIENTS["sync"], path)) or "")
        for parameter in raw.get("parameters", []):
            if "$ref" in parameter:
                continue
            named = parameter["schema"].get("x-enumDescriptions", {})
            unlike = {
                value: text
                for value, text in named.items()
                if not _says_the_same(value, text)
            }
            for value in unlike:
                assert f"`{value}`" in doc, (path, parameter["name"], value)
                checked += 1
    assert checked > 20
    assert document()["info"]["title"]


def _says_the_same(value: str, text: str) -> bool:
    return re.sub(r"\W|_", "", value.lower()) == re.sub(r"\W|_", "", text.lower())
