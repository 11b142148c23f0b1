"""Which rows of a spec garbage collection has to know, whatever they refer to."""

from __future__ import annotations

import re

import pytest

from tests.golden import generate, place

LAMP = "spec/openapi/resources/lamp.yaml"
HOLDER = "        holder: {$ref: '#/components/schemas/LampHolder'}\n"


def _ref(name: str) -> str:
    return f"{{$ref: '#/components/schemas/{name}'}}"


def _many(item: str) -> str:
    return f"{{type: array, items: {item}, description: Some.}}"


# By name: fields, what it extends, whether it is looked at.
ROWS: dict[str, tuple[dict[str, str], str, bool]] = {
    "LampTree": ({"holders": _many(_ref("LampHolder"))}, "", False),
    "LampRing": ({"others": _many(_ref("LampRing"))}, "", True),
    "LampThere": ({"back": _ref("LampBack")}, "", True),
    "LampBack": ({"there": _many(_ref("LampThere"))}, "", True),
    "LampFree": ({"free": "{type: object, description: Any.}"}, "", True),
    "LampLeadsThere": ({"there": _ref("LampThere")}, "", True),
    "LampHook": ({"hook": "{type: string, description: Its.}"}, "LampHolder", False),
    "LampChain": ({"links": _many(_ref("LampChain"))}, "LampHolder", True),
    "LampLink": ({"of": "{type: string, description: Its.}"}, "LampChain", True),
}


@pytest.fixture(scope="module")
def models(tmp_path_factory: pytest.TempPathFactory) -> str:
    repo = place(tmp_path_factory.mktemp("trees") / "repo")
    path = repo / LAMP
    fields, schemas = "", ""
    for name, (own, extends, _) in ROWS.items():
        fields += f"        {name.lower()}: {_ref(name)}\n"
        lines = ["type: object", "properties:", *(f"  {k}: {own[k]}" for k in own)]
        if extends:
            part = [f"- {_ref(extends)}", *(f"  {line}" for line in lines)]
            part[1] = part[1].replace("  ", "- ", 1)
            lines = ["allOf:", *part]
        lines = ["description: One.", "x-coverage: complete", *lines]
        schemas += f"    {name}:\n" + "".join(f"      {line}\n" for line in lines)
    text = path.read_text("utf-8")
    at = "    LampHolder:\n"
    assert HOLDER in text and at in text
    text = text.replace(HOLDER, HOLDER + fields).replace(at, f"{schemas}\n{at}")
    path.write_text(text, "utf-8")
    generate(repo)
    [made] = repo.rglob("models/lamp.py")
    return made.read_text("utf-8")


def _is_looked_at(models: str, name: str) -> bool:
    """As msgspec sees it: what a class does not say is as its base has it."""
    found = re.search(
        rf"^class {name}\((\w+).*?(?:gc=(\w+))?\):$", models, re.MULTILINE
    )
    assert found is not None
    base, said = found.groups()
    if said:
        return said == "True"
    return base == "Model" or _is_looked_at(models, base)


@pytest.mark.parametrize("name", [*ROWS, "LampHolder"])
def test_only_where_a_cycle_can_arise_is_a_row_of_any_spec_looked_at(
    models: str, name: str
) -> None:
    *_, expected = ROWS.get(name, (None, None, False))
    assert _is_looked_at(models, name) == expected
