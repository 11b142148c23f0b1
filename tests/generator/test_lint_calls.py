"""What the tiny spec has too few events for: see `tests/specs_bad/calls-*.yaml` as well."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from generator.lint import check_codes


def test_a_code_that_the_pbx_does_not_give_is_refused() -> None:
    data = {"x-calls": {"absent": [60001, 99999]}}
    bundle = cast(Any, SimpleNamespace(data=data, files={Path("openapi.yaml"): None}))
    (problem,) = check_codes(bundle, {60001, 70651})
    assert problem.message == "there is no error code 99999"
    assert list(check_codes(bundle, {60001, 99999})) == []
