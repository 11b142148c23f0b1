"""The HTML reference: all of it is there, every link leads somewhere."""

from __future__ import annotations

import json
import os
import posixpath
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from urllib.parse import urlsplit

from tests.publish.reference import (
    REPO,
    document,
    errors,
    files,
    ids,
    index_of,
    lost_links,
    operations,
    pages,
)

MOST_NODES = 5000


def test_every_link_leads_somewhere() -> None:
    assert len(pages()) > 70
    assert lost_links(files()) == []


def test_an_anchor_stands_once_on_a_page() -> None:
    twice = {
        path: [name for name, count in Counter(page.ids).items() if count > 1]
        for path, page in pages().items()
    }
    assert {path: names for path, names in twice.items() if names} == {}


def test_nothing_comes_from_elsewhere() -> None:
    for path, page in pages().items():
        for resource in page.resources:
            assert resource == "data:," or not urlsplit(resource).scheme, path
            assert not resource.startswith("//"), path
        assert {urlsplit(link).scheme for link in page.links} <= {"", "https"}, path
    for name in ("reference.css", "reference.js"):
        text = files()[f"assets/{name}"].decode()
        assert not re.search(r"https?:|//\w+\.|@import|url\(|fetch\(", text), name


def test_every_operation_has_its_place() -> None:
    shown = {code for page in pages().values() for code in page.codes}
    for path, _, operation in operations():
        assert path in shown
        assert operation["operationId"] in ids()


def test_every_event_and_every_frame_has_its_place() -> None:
    messages = document("asyncapi.json")["components"]["messages"]
    assert len(messages) > 30
    listed = " ".join(pages()["events/index.html"].words)
    for name, message in messages.items():
        assert name in ids()
        if "x-event-id" in message:
            assert str(message["x-event-id"]) in listed


def test_every_error_code_has_its_place() -> None:
    page = pages()["errors.html"]
    assert {f"e{each['code']}" for each in errors()["codes"]} <= set(page.ids)


def test_every_named_schema_that_is_used_is_shown() -> None:
    openapi = document("openapi.json")
    text = json.dumps(openapi["components"]["schemas"])
    nested = set(re.findall(r'"items": \{"\$ref": "#/components/schemas/(\w+)"', text))
    assert len(nested) > 100
    assert nested <= ids()


def test_every_field_of_a_request_is_shown() -> None:
    schemas = document("openapi.json")["components"]["schemas"]
    for _, _, operation in operations():
        for media in operation.get("requestBody", {}).get("content", {}).values():
            schema = media["schema"]
            schema = (
                schemas[schema["$ref"].rpartition("/")[2]]
                if "$ref" in schema
                else schema
            )
            for name in schema.get("properties", {}):
                assert f"{operation['operationId']}.request.{name}" in ids()


def test_no_page_is_heavy() -> None:
    heavy = {path: page.nodes for path, page in pages().items()}
    assert max(heavy.values()) < MOST_NODES, max(heavy, key=heavy.__getitem__)
    assert sum(heavy.values()) < 102_762, "no more than Redoc makes of REST alone"
    assert max(len(text) for text in files().values()) < 1_000_000


def test_the_menu_of_every_page_holds_all_pages() -> None:
    for path, page in pages().items():
        for target in pages():
            link = posixpath.relpath(target, posixpath.dirname(path) or ".")
            assert link in page.links or target == path, (path, target)


def test_pages_of_events_are_named_like_the_resources() -> None:
    shown = {tag["x-displayName"] for tag in document("openapi.json")["tags"]}
    named = re.findall(r"Events: ([^<]+)</a>", pages()["index.html"].text)
    assert len(named) > 10
    assert [name for name in named if name not in shown] == []


def test_the_fields_of_msg_are_seen_without_a_click() -> None:
    all_ = [page.text for path, page in pages().items() if path.startswith("events/")]
    seen = re.findall(
        r'">msg</a>(?:(?!<dt).)*?<details class="inside"([^>]*)>', "".join(all_), re.S
    )
    assert len(seen) > 20
    assert [each for each in seen if not each.endswith(" open")] == []


def test_the_start_page_is_the_guide() -> None:
    page = pages()["index.html"]
    assert {"before-the-first-call", "tokens", "answers", "events"} <= set(page.ids)
    assert page.tags["table"] >= 2


def test_what_words_name_is_linked() -> None:
    text = files()["rest/call.html"].decode()
    assert '<a href="../events/call.html#CallStateChanged">30011</a>' in text
    assert '<a href="#call_query"' in text


def test_it_is_the_same_each_time_and_from_the_command(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "generator.publish.html", str(tmp_path)],
        cwd=REPO,
        env={**os.environ, "PYTHONHASHSEED": "7", "PYTHONPATH": str(REPO)},
        check=True,
        capture_output=True,
    )
    written = {
        str(file.relative_to(tmp_path)): file.read_bytes()
        for file in tmp_path.rglob("*")
        if file.is_file()
    }
    assert written.keys() == files().keys()
    different = [name for name in written if written[name] != files()[name]]
    assert different == []


def test_facts_are_marks_and_not_said_again_in_words() -> None:
    spoken = ("May be sent again.", "Named by its manual.")
    for path, page in pages().items():
        assert "<strong>Only reads" not in page.text, path
        assert "Documented for " not in page.text, path
        assert "<em>In no table of the vendor" not in page.text, path
    assert all(title in pages()["rest/call.html"].text for title in spoken)


def test_the_search_finds_operations_events_codes_and_fields() -> None:
    index = index_of(files())
    found = {(kind, name) for kind, name, *_ in index["entries"]}
    assert ("o", "call/dial") in found
    assert ("o", "v2.0/cdr/list") in found
    assert ("e", "30011 Call State Changed") in found
    assert any(kind == "c" and name.startswith("70004") for kind, name in found)
    assert ("f", "caller_id_name") in found
    for _, name, _, page, anchor in index["entries"]:
        target = index["pages"][page]
        assert not anchor or anchor in pages()[target].ids, name
