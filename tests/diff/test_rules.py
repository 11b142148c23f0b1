"""Each rule, by the examples that stand beside it in rules.yaml."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

import yeastar_pseries
from generator.diff.compare import compare
from generator.diff.python.package import FolderPackage
from generator.diff.python.surface import breaks
from generator.diff.report import as_json
from generator.diff.rows import Row
from generator.diff.rules import ROLES, broken, rules, table
from generator.lint import shape
from tests.diff.documents import edited, resolves

EXAMPLES = [
    pytest.param(rule.name, example, id=f"{rule.name}-{number}")
    for rule in rules().values()
    for number, example in enumerate(rule.examples)
]
_OF_DOCUMENTS = [each for each in EXAMPLES if "python" not in each.values[1]]
# What is made of other schemas is compared as those are.
_NO_MARKS = {"schema", "payload", "allOf", "anyOf", "oneOf", "properties", "items"}
_VALUES: tuple[Any, ...] = (
    *(True, "text", 3, ["text"], [{"name": "a"}], [["id"]]),
    *({"cloud": "84.1.0.1"}, {"a": {"b": "c"}}, {"firmware": "84.1.0.1"}),
    [{"firmware": "84.1.0.1", "whole": True}],
    *("string", "query", "unix-seconds", ",", "extension_list#/data/*/id"),
)
_OF_PYTHON = [each for each in EXAMPLES if "python" in each.values[1]]


def test_there_are_at_least_forty_rules_and_each_has_an_example() -> None:
    assert len(rules()) >= 40
    assert [rule.name for rule in rules().values() if not rule.examples] == []


@pytest.mark.parametrize(("rule", "example"), _OF_DOCUMENTS)
def test_the_example_makes_one_row_of_its_rule(
    rule: str, example: dict[str, Any]
) -> None:
    old, new = edited(example, "old"), edited(example, "new")
    kind = example.get("document", "openapi")
    rows = [as_json(row) for row in compare(old, new)]
    assert [row["rule"] for row in rows] == [rule], rows
    (row,) = rows
    assert row["document"] == kind
    assert row["at"] == example.get("row", example["at"])
    assert resolves(new[kind], row["at"]) or resolves(old[kind], row["at"])
    whom = {role for role in ROLES if row[role] == "breaking"}
    assert whom == set(example.get("breaks", ()))


@pytest.mark.parametrize(
    ("at", "known"),
    [
        ("/components/schemas/Thing/properties/name", shape.SCHEMA),
        ("/components/schemas/ThingRequest/properties/name", shape.SCHEMA),
        ("/components/parameters/Page", shape.PARAMETER),
        ("/paths/~1v1.0~1thing~1list/get", shape.OPERATION),
        ("/components/messages/ThingEnded", shape.MESSAGE),
    ],
    ids=["answer", "body", "parameter", "operation", "message"],
)
def test_a_mark_that_the_lint_lets_pass_is_one_that_a_rule_knows(
    at: str, known: dict[str, shape.Rule]
) -> None:
    kind = "asyncapi" if "messages" in at else "openapi"
    unknown: dict[str, str] = {}
    for key in known.keys() - _NO_MARKS:
        value = next(each for each in _VALUES if known[key][0](each))
        example = {"document": kind, "at": f"{at}/{key}", "new": value}
        before, after = edited(example, "old"), edited(example, "new")
        for old, new in ((before, after), (after, before)):
            for row in compare(old, new):
                if row.rule == "unjudged-changed":
                    unknown[key] = row.text
    assert unknown == {}


@pytest.mark.parametrize(("rule", "example"), _OF_PYTHON)
def test_the_example_of_the_package_breaks_one_thing(
    rule: str, example: dict[str, Any], tmp_path: Path
) -> None:
    for side in ("python", "new"):
        module = tmp_path / side / "_async" / "resources" / "thing.py"
        module.parent.mkdir(parents=True)
        module.write_text(example[side], "utf-8")
    found = breaks(FolderPackage(tmp_path / "python"), FolderPackage(tmp_path / "new"))
    assert rule in {each.rule for each in found}
    if "object" in example:
        assert [str(each) for each in found] == [example["object"]]
    row = Row(rule, "python", "", "")
    assert broken(row) == set(example["breaks"])


def test_every_public_module_is_looked_at(tmp_path: Path) -> None:
    package = Path(yeastar_pseries.__file__).parent
    modules = [*package.glob("[a-z]*.py")]
    for path in modules:
        shutil.copy(path, tmp_path)
    found = breaks(FolderPackage(tmp_path), FolderPackage(tmp_path / "nothing"))
    assert {each.module for each in found} == {path.name for path in modules}


def test_each_rule_is_used_by_the_code_and_each_name_in_the_code_is_a_rule() -> None:
    room = Path(__file__).parents[2] / "generator" / "diff"
    code = "\n".join(path.read_text("utf-8") for path in room.rglob("*.py"))
    made = {
        f"{prefix}-{end}"
        for prefix in re.findall(r'valued\(".*?", "([\w-]+)"\)', code)
        for end in ("added", "changed", "removed")
    }
    made |= {f"token-form-{end}" for end in ("added", "removed")}
    made |= {
        f"{kind}-value-{end}"
        for kind in ("open", "closed")
        for end in ("added", "removed")
    }
    made |= {f"limit-{end}" for end in ("tightened", "loosened")}
    named = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', code))
    assert {name for name in rules() if name not in made | named} == set()
    assert {name for name in made if name not in rules()} == set()


def test_the_table_has_a_line_for_each_rule() -> None:
    lines = table().splitlines()
    assert len(lines) == len(rules()) + 2
    assert all(line.count(" | ") == 3 for line in lines[2:])
