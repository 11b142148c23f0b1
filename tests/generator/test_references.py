"""The references of a part are the same whether it is walked or read as JSON."""

from __future__ import annotations

import msgspec
import pytest

from generator.references import references, references_in


@pytest.mark.parametrize(
    "part",
    [
        {"$ref": "#/a", "x": [{"$ref": "#/a"}, {"$ref": '#/"é\\\n'}]},
        {"x": 1, "$ref": "#/b", "y": {"$ref": {"$ref": "#/c"}}},
        {"$ref": 5, "x": {"$ref": ["$ref", None]}},
        # Keys and texts in which one stands.
        {'"$ref': "#/a", 'x"$ref': "#/b", "$ref ": "#/c", "\\$ref": "#/d"},
        {'\\"$ref': "#/a", '{"$ref': "#/b", ',"$ref': "#/c", "x$ref": "#/d"},
        ['"$ref":"#/a"', '{"$ref":"#/a"}', ',"$ref":"#/a"', '\\"$ref":"#/a"', "$ref"],
        [{"x": "{", "$ref": "#/a"}, "{", "$ref", ",", "$ref"],
    ],
)
def test_references_in_json_are_those_of_the_part(part: object) -> None:
    found = references_in(msgspec.json.encode(part).decode())
    assert sorted(found) == sorted(references(part))
