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
from tests.diff.documents import edited, resolves

EXAMPLES = [
    pytest.param(rule.name, example, id=f"{rule.name}-{number}")
    for rule in rules().values()
    for number, example in enumerate(rule.examples)
]
_OF_DOCUMENTS = [each for each in EXAMPLES if "python" not in each.values[1]]
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
