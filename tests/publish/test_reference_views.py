"""What a page of the reference says of a field, a form, an example."""

from __future__ import annotations

import copy

import pytest

from generator.publish.html import reference_pages
from tests.publish.reference import Json, Page, one_page, small


def test_an_object_that_holds_itself_is_linked() -> None:
    openapi = small()[0]
    text = one_page(openapi)
    assert '<h3 id="Tree">' in text
    assert 'list of <a href="#Tree">Tree</a>' in text
    # Body, answer and the object itself, each with one more row of what it holds.
    assert text.count(">children<") == 6


@pytest.mark.parametrize("open_", [False, True])
def test_values_stand_with_their_meaning(open_: bool) -> None:
    openapi = small()[0]
    properties = openapi["components"]["schemas"]["Tree"]["properties"]
    told = {"one": "first", "two": "second"}
    known = {"type": "string", "enum": [*told], "x-enumDescriptions": told}
    properties["a"] = {"anyOf": [known, {"type": "string"}]} if open_ else known
    text = one_page(openapi)
    assert "<li><code>one</code> first</li><li><code>two</code> second</li>" in text
    assert ("newer firmware adds values" in text) is open_


def test_limits_and_defaults_are_shown() -> None:
    openapi = small()[0]
    openapi["components"]["schemas"]["Tree"]["properties"]["a"] = {
        "type": "integer",
        "minimum": 1,
        "maximum": 9,
        "default": 3,
        "x-secret": True,
    }
    text = one_page(openapi)
    assert "1 to 9 · default 3" in text
    assert "<b>required</b> <i>secret</i>" in text


def test_an_example_stands_with_its_origin() -> None:
    openapi = small()[0]
    media = openapi["paths"]["/v1.0/t/do"]["post"]["responses"]["200"]["content"]
    media["application/json"]["examples"] = {
        "seen": {
            "summary": "From the vendor's documentation",
            "description": "Source: https://help.yeastar.com/x.html",
            "value": {"errcode": 0},
        }
    }
    page = Page(one_page(openapi))
    words = "".join(page.words)
    assert "Answer: From the vendor's documentation" in words
    assert "Source: https://help.yeastar.com/x.html" in words
    assert '"errcode": 0' in words


def test_what_is_said_by_marks_is_not_said_again() -> None:
    openapi = small()[0]
    operation = openapi["paths"]["/v1.0/t/do"]["post"]
    operation["x-safe"] = True
    operation["description"] = (
        "Does it.\n\n**Only reads**, safe to repeat. Documented for Cloud.\n\nNeeds `a`."
    )
    words = "".join(Page(one_page(openapi)).words)
    assert "Documented for" not in words
    assert "only reads" in words
    assert "Does it." in words and "Needs a." in words


def test_one_of_several_forms_is_told() -> None:
    openapi = small()[0]
    fields: Json = {"id": {"type": "integer"}, "name": {"type": "string"}}
    openapi["components"]["schemas"]["Tree"] = {
        "anyOf": [
            {"type": "object", "required": [name], "properties": copy.deepcopy(fields)}
            for name in fields
        ]
    }
    media = openapi["paths"]["/v1.0/t/do"]["post"]["requestBody"]["content"]
    del media["application/json"]["examples"]
    text = one_page(openapi)
    assert "Needs one of: id, or name." in text
    assert "client.t.do(q=&#34;d&#34;, id=ID)" in text


def test_a_heading_that_comes_twice_has_two_anchors() -> None:
    openapi, asyncapi, table = small()
    openapi["info"]["description"] = "## Same\n\na\n\n## Same\n\nb\n"
    made = reference_pages(openapi, asyncapi, table)
    assert {"same", "same-2"} <= set(Page(made["index.html"].decode()).ids)
