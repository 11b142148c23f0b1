"""The retry rules of spec/errors.yaml, for the runtime as it stands alone."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from generator.ir.error_codes import build_errors
from generator.ir.nodes import RetryRule
from generator.ir.retry import http_statuses
from generator.load import load as load_yaml
from tests.runtime_events.package import load

ROOT = Path(__file__).parents[1]


@cache
def retry_rules() -> Any:
    """`RetryRules`, as the generated package has them."""
    module = load("retry.rules")

    def rule(of: RetryRule) -> Any:
        return module.Rule(of.call, of.login, of.stream)

    document = load_yaml(ROOT / "spec" / "errors.yaml")
    families, codes, _ = build_errors(document)
    ended = {family.name for family in families if family.token_expired}
    statuses, _ = http_statuses(document)
    return module.RetryRules(
        codes={code.code: rule(code.retry) for code in codes},
        statuses={each.status: rule(each.retry) for each in statuses},
        ends={code.code: code.ends_at.value for code in codes if code.ends_at},
        results=frozenset(code.code for code in codes if code.done),
        unsure=frozenset(code.code for code in codes if code.maybe_applied),
        old_firmware=frozenset(code.code for code in codes if code.old_firmware),
        expired=next(code.code for code in codes if code.family in ended),
    )
