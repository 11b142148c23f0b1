"""`retry:` of spec/errors.yaml decides, and nothing else does.

A copy of the file is changed, rendered as `make generate` does it, and given to both
clients.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.ir.error_codes import build_errors
from generator.ir.nodes import NEVER
from generator.ir.retry import http_statuses
from generator.load import load
from generator.render import environment
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries.errors import ApiError

ROOT = Path(__file__).parents[2]
SPEC = ROOT / "spec" / "errors.yaml"
RUNTIME = ROOT / "generator" / "runtime"


@pytest.fixture(scope="module")
def running() -> Iterator[MockPbx]:
    with MockPbx() as pbx:
        yield pbx


@pytest.fixture
def pbx(running: MockPbx) -> Iterator[MockPbx]:
    yield running
    running.reset()


def rules_of(path: Path) -> Any:
    """`RULES` as they are generated from an errors.yaml."""
    document = load(path)
    families, codes, problems = build_errors(document)
    statuses, wrong = http_statuses(document)
    assert problems + wrong == []
    package = {"families": families, "codes": codes, "statuses": statuses}
    template = environment().get_template("retry_rules.py.jinja")
    names: dict[str, Any] = {"__package__": "yeastar_pseries"}
    exec(template.render(package=package, never=NEVER), names)
    return names["RULES"]


def changed(folder: Path, code: int, retry: str) -> Any:
    """Rules of a copy of errors.yaml in which one code has another `retry:`."""
    text = SPEC.read_text("utf-8")
    start = text.index(f"  - code: {code}\n")
    end = text.find("\n  - code:", start + 1)
    entry = re.sub(r"\n    retry: .*", "", text[start:end])
    entry = entry.replace("\n", f"\n    retry: {retry}\n", 1)
    path = folder / "errors.yaml"
    path.write_text(text[:start] + entry + text[end:], "utf-8")
    return rules_of(path)


def client(twin: Twin, pbx: MockPbx, rules: Any) -> Any:
    caller = twin.make(pbx.url, pbx.client_id, pbx.client_secret)
    kind = type(caller)
    twin.close(caller)
    other: Any = type(kind.__name__, (kind,), {"_retry_rules": rules})
    return other(pbx.url, pbx.client_id, pbx.client_secret, timeout=8.0)


def count(pbx: MockPbx, operation: str) -> int:
    return sum(request.operation == operation for request in pbx.requests)


def test_the_code_of_an_ended_token_follows_from_no_rule(tmp_path: Path) -> None:
    assert changed(tmp_path, 10001, "{call: after-login}").expired == 10004
    assert changed(tmp_path, 10004, "never").expired == 10004


def test_the_package_has_the_rules_of_the_spec() -> None:
    from yeastar_pseries._retry_rules import RULES

    assert rules_of(SPEC) == RULES


@pytest.mark.parametrize(
    ("code", "retry", "calls", "logins"),
    [
        (70082, "later", 2, 1),
        (70082, "never", 1, 1),
        (40001, "later", 2, 1),
        (40001, "{call: after-login}", 2, 2),
        (10004, "never", 1, 1),
        (10004, "{login: later}", 1, 1),
    ],
)
def test_a_call_does_what_the_spec_says(
    pbx: MockPbx,
    twin: Twin,
    tmp_path: Path,
    code: int,
    retry: str,
    calls: int,
    logins: int,
) -> None:
    caller = client(twin, pbx, changed(tmp_path, code, retry))
    twin.run(caller.system.information())
    pbx.fail_next("extension_get", code)
    if calls == 1:
        with pytest.raises(ApiError) as caught:
            twin.run(caller.extension.get(id=1))
        assert caught.value.errcode == code
    else:
        twin.run(caller.extension.get(id=1))
    assert count(pbx, "extension_get") == calls
    assert count(pbx, "get_token") + count(pbx, "refresh_token") == logins
    twin.close(caller)


@pytest.mark.parametrize(
    ("code", "retry", "asked"),
    [(70082, "never", 1), (70082, "later", 2), (-1, "{login: later}", 2)],
)
def test_a_login_does_what_the_spec_says(
    pbx: MockPbx, twin: Twin, tmp_path: Path, code: int, retry: str, asked: int
) -> None:
    caller = client(twin, pbx, changed(tmp_path, code, retry))
    pbx.fail_next("get_token", code)
    with pytest.raises(ApiError):
        twin.run(caller.system.information())
    if asked == 1:
        with pytest.raises(ApiError):
            twin.run(caller.system.information())
    else:
        twin.run(caller.system.information())
    assert count(pbx, "get_token") == asked
    twin.close(caller)


@pytest.mark.parametrize(
    ("code", "retry", "opens"),
    [
        (70082, "{stream: later, login: later}", True),
        (70082, "{login: later}", False),
        (70004, "{stream: later, login: later}", True),
    ],
)
def test_a_stream_does_what_the_spec_says(
    pbx: MockPbx, twin: Twin, tmp_path: Path, code: int, retry: str, opens: bool
) -> None:
    caller = client(twin, pbx, changed(tmp_path, code, retry))
    pbx.fail_next("get_token", code)
    stream = caller.events([30011], reconnect_delay=(0.05, 0.1))
    if opens:
        twin.run(stream.open())
        assert count(pbx, "get_token") == 2
    else:
        with pytest.raises(ApiError) as caught:
            twin.run(stream.open())
        assert caught.value.errcode == code
        assert count(pbx, "get_token") == 1
    twin.close(stream)
    twin.close(caller)


def test_no_code_is_named_elsewhere_in_the_runtime() -> None:
    """A decision by a number would be one that the spec does not know of."""
    _, codes, _ = build_errors(load(SPEC))
    numbers = {str(code.code) for code in codes if abs(code.code) > 999}
    named: list[str] = []
    for path in sorted(RUNTIME.rglob("*.py")):
        source = re.sub(r'(?s)""".*?"""', "", path.read_text("utf-8"))
        source = re.sub(r"#.*", "", source)
        found = numbers & set(re.findall(r"\d+", source))
        named += [f"{path.relative_to(RUNTIME)}: {each}" for each in sorted(found)]
    assert named == []
