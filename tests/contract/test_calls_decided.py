"""Whether a call is followed is decided for each operation that has to do with calls."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[2] / "spec" / "openapi" / "resources"
OPERATION = re.compile(r"operationId: (\w+)\n(.*?)\n      responses:", re.DOTALL)


@pytest.mark.parametrize("name", ["call", "conference", "uacsta_call"])
def test_each_has_x_call_or_tells_why_not(name: str) -> None:
    text = (RESOURCES / f"{name}.yaml").read_text("utf-8")
    operations = OPERATION.findall(text)
    assert operations
    for operation, body in operations:
        if "\n      x-safe: true" in body:
            continue
        marks = re.findall(r"(?m)^      (x-call: \S|# No x-call: \w)", body)
        assert len(marks) == 1, operation


@pytest.mark.parametrize("path", sorted(RESOURCES.glob("*.yaml")), ids=lambda p: p.stem)
def test_each_that_makes_a_phone_ring_has_x_call(path: Path) -> None:
    """One of two greetings had it."""
    for operation, body in OPERATION.findall(path.read_text("utf-8")):
        if re.search(r"makes a phone ring|description: Calls an ext", body):
            assert "\n      x-call: " in body, operation
