"""What actions do to a document, as Overlay 1.0 says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.bundle import Bundle
from generator.load import Document
from generator.overlay.apply import Overlays
from tests.overlay import overlay

# What every stage relies on has to be there; the rest is what a test is about.
BASE: dict[str, Any] = {
    "info": {"title": "A", "tags": ["x", "y"], "contact": {"name": "n"}},
    "tags": [{"name": "one"}, {"name": "two"}, {"name": "three"}],
    "paths": {
        "/v1.0/a/list": {"get": {"x-safe": True, "tags": ["one"]}},
        "/v1.0/a/set": {"post": {"x-safe": False, "tags": ["one"]}},
        "/v1.0/b/list": {"get": {"x-safe": True, "tags": ["two"]}},
    },
    "channels": {},
    "components": {
        "schemas": {},
        "parameters": {},
        "securitySchemes": {},
        "messages": {},
    },
}


def applied(tmp_path: Path, *texts: str) -> tuple[dict[str, Any], Overlays]:
    """The OpenAPI document after overlays of these texts, and what they did."""
    files: list[Path] = []
    for index, text in enumerate(texts):
        files.append(tmp_path / f"{index}.yaml")
        files[-1].write_text(text, encoding="utf-8")
    overlays = Overlays.read(files, tmp_path)
    root = tmp_path / "root.yaml"
    before = yaml.safe_dump(BASE)
    bundle = Bundle(BASE, {root: Document(root, BASE)}, {})
    openapi, asyncapi, _ = overlays.apply(bundle, bundle, Document(root, {"codes": []}))
    assert yaml.safe_dump(BASE) == before, "what was given stays as it is"
    del asyncapi
    return openapi.data, overlays


def done(tmp_path: Path, *actions: dict[str, Any]) -> dict[str, Any]:
    return applied(tmp_path, overlay(*actions))[0]


def test_names_are_merged_and_new_ones_added(tmp_path: Path) -> None:
    data = done(
        tmp_path,
        {"target": "$.info", "update": {"title": "B", "contact": {"url": "u"}, "z": 1}},
    )
    assert data["info"] == {
        "title": "B",
        "tags": ["x", "y"],
        "contact": {"name": "n", "url": "u"},
        "z": 1,
    }


def test_lists_inside_an_update_are_joined(tmp_path: Path) -> None:
    data = done(tmp_path, {"target": "$.info", "update": {"tags": ["z", "x"]}})
    assert data["info"]["tags"] == ["x", "y", "z", "x"]


def test_an_entry_is_appended_to_a_list(tmp_path: Path) -> None:
    data = done(
        tmp_path,
        {"target": "$.tags", "update": {"name": "four"}},
        {"target": "$.info.tags", "update": "z"},
    )
    assert [each["name"] for each in data["tags"]] == ["one", "two", "three", "four"]
    assert data["info"]["tags"] == ["x", "y", "z"]


def test_a_list_is_appended_whole_to_a_list_of_lists(tmp_path: Path) -> None:
    data = done(
        tmp_path,
        {"target": "$.info", "update": {"lists": [["a"]]}},
        {"target": "$.info.lists", "update": ["b"]},
    )
    assert data["info"]["lists"] == [["a"], ["b"]]


def test_null_is_a_plain_value(tmp_path: Path) -> None:
    data = done(
        tmp_path,
        {"target": "$.info", "update": {"title": None}},
        {"target": "$.info", "update": {"title": "C"}},
    )
    assert data["info"]["title"] == "C"


def test_what_is_written_twice_is_two_values(tmp_path: Path) -> None:
    data = done(
        tmp_path,
        {"target": "$.paths.*.*", "update": {"x": {"list": [1]}}},
        {"target": "$.paths['/v1.0/a/set'].post.x.list", "update": 2},
    )
    assert data["paths"]["/v1.0/a/set"]["post"]["x"] == {"list": [1, 2]}
    assert data["paths"]["/v1.0/a/list"]["get"]["x"] == {"list": [1]}


def test_actions_apply_to_what_the_one_before_left(tmp_path: Path) -> None:
    data = done(
        tmp_path,
        {"target": "$.info.contact", "remove": True},
        {"target": "$.info", "update": {"contact": ["now", "a list"]}},
    )
    assert data["info"]["contact"] == ["now", "a list"]


def test_several_overlays_apply_in_their_order(tmp_path: Path) -> None:
    first = overlay({"target": "$.info", "update": {"title": "B", "tags": ["1"]}})
    second = overlay({"target": "$.info", "update": {"title": "C", "tags": ["2"]}})
    data, _ = applied(tmp_path, first, second)
    assert data["info"]["title"] == "C"
    assert data["info"]["tags"] == ["x", "y", "1", "2"]
    data, _ = applied(tmp_path, second, first)
    assert data["info"]["title"] == "B"


def test_what_is_removed_is_gone(tmp_path: Path) -> None:
    data = done(
        tmp_path,
        {"target": "$.info.contact", "remove": True},
        {"target": "$.paths['/v1.0/a/list']", "remove": True},
    )
    assert "contact" not in data["info"]
    assert list(data["paths"]) == ["/v1.0/a/set", "/v1.0/b/list"]


@pytest.mark.parametrize("target", ["$.tags[0, 2]", "$.tags[2, 0]", "$.tags[-1, 0, 2]"])
def test_several_entries_of_a_list_are_removed_at_once(
    tmp_path: Path, target: str
) -> None:
    data = done(tmp_path, {"target": target, "remove": True})
    assert data["tags"] == [{"name": "two"}]


def test_a_thing_and_what_is_in_it_are_removed_at_once(tmp_path: Path) -> None:
    # Selects `a`, which has a `b`, and that `b`, which has a `c`.
    data = done(
        tmp_path,
        {"target": "$.info", "update": {"a": {"b": {"c": {}}}}},
        {"target": "$.info..[?@.c || @.b]", "remove": True},
    )
    assert "a" not in data["info"]


def test_remove_false_is_no_removal(tmp_path: Path) -> None:
    action = {"target": "$.info", "remove": False, "update": {"title": "B"}}
    assert done(tmp_path, action)["info"]["title"] == "B"


def test_an_optional_action_may_select_nothing(tmp_path: Path) -> None:
    data = done(
        tmp_path,
        {"target": "$.nothing", "x-optional": True, "update": {"a": 1}},
        {"target": "$.nothing", "x-optional": True, "remove": True},
    )
    assert data["info"] == BASE["info"]


@pytest.mark.parametrize(
    ("target", "hit"),
    [
        ("$.paths['/v1.0/a/list'].get", ["/v1.0/a/list"]),
        ('$["paths"]["/v1.0/a/list"]["get"]', ["/v1.0/a/list"]),
        ("$.paths.*.get", ["/v1.0/a/list", "/v1.0/b/list"]),
        ("$.paths[*][*]", ["/v1.0/a/list", "/v1.0/a/set", "/v1.0/b/list"]),
        ("$..post", ["/v1.0/a/set"]),
        ("$.paths.*[?@['x-safe'] == true]", ["/v1.0/a/list", "/v1.0/b/list"]),
        ("$.paths.*[?@.tags[0] == 'two']", ["/v1.0/b/list"]),
        ("$.paths.*[?@.tags[?@ == 'two']]", ["/v1.0/b/list"]),
        ("$.paths['/v1.0/a/set', '/v1.0/b/list'][*]", ["/v1.0/a/set", "/v1.0/b/list"]),
        # A name alone asks whether it is there, whatever its value.
        (
            "$.paths.*[?@['x-safe'] && !(@.tags[0] == 'two')]",
            ["/v1.0/a/list", "/v1.0/a/set"],
        ),
        ("$.paths.*[?length(@.tags) == 1 && @['x-safe'] == false]", ["/v1.0/a/set"]),
        ("$.paths.*[?search(@.tags[0], 'tw.')]", ["/v1.0/b/list"]),
    ],
)
def test_a_target_selects_as_rfc_9535_says(
    tmp_path: Path, target: str, hit: list[str]
) -> None:
    data = done(tmp_path, {"target": target, "update": {"hit": True}})
    found = [
        path
        for path, item in data["paths"].items()
        for operation in item.values()
        if "hit" in operation
    ]
    assert found == hit


def test_an_action_may_be_for_another_document(tmp_path: Path) -> None:
    text = overlay(
        {"target": "$.info", "update": {"title": "B"}, "x-document": "errors"}
    )
    from generator.problems import SpecError

    with pytest.raises(SpecError, match=r"\$\.info selects nothing in errors"):
        applied(tmp_path, text)


@pytest.mark.parametrize(
    "head",
    [
        {"x-document": "asyncapi"},
        {"extends": "asyncapi.yaml"},
        {"extends": "https://example.com/a/b/asyncapi.json"},
    ],
)
def test_a_file_may_be_for_another_document(
    tmp_path: Path, head: dict[str, Any]
) -> None:
    data, overlays = applied(
        tmp_path, overlay({"target": "$.info", "update": {"title": "B"}}, **head)
    )
    assert data["info"]["title"] == "A"
    assert [action.document for action in overlays.actions] == ["asyncapi"]


def test_an_overlay_may_be_json(tmp_path: Path) -> None:
    text = (
        '{"overlay": "1.0.1", "info": {"title": "T", "version": "1"}, "x-mine": 1,'
        ' "actions": [{"target": "$.info", "update": {"title": "B"}}]}'
    )
    assert applied(tmp_path, text)[0]["info"]["title"] == "B"
