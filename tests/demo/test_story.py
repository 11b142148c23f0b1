"""The demo: one story, told by both clients, and what README shows of it."""

from __future__ import annotations

import io
import re
from importlib import import_module
from pathlib import Path

import pytest
from rich.console import Console

from tests.demo.derive import DERIVED, story_sync
from tests.demo.pbx import Target
from tests.demo.view import StepFailed, View
from tests.mock_pbx import MockPbx
from tests.twin import Twin

REPO = Path(__file__).parents[2]
STEPS = [
    "log in, information",
    "all extensions",
    "subscribe, dial",
    "live call states",
    "CDR",
    "CDR, version 2.0",
    "recording",
    "forced disconnect",
    "gap",
    "reconcile",
    "logged out, token given back",
]


def steps(shown: str) -> list[str]:
    """The steps that were done, as they are shown."""
    lines = re.findall(r"(?m)^done (.*)", shown)
    return [re.split(r"\s{2,}", line)[0] for line in lines]


def test_the_sync_story_is_derived_from_the_async_one() -> None:
    remedy = "run python -m tests.demo.derive"
    assert DERIVED.read_text(encoding="utf-8") == story_sync(), remedy


def test_each_client_tells_the_whole_story(twin: Twin, tmp_path: Path) -> None:
    text = io.StringIO()
    view = View(Console(file=text, width=200))
    story = import_module(f"tests.demo.story_{twin.name}")
    with MockPbx(call_seconds=0.1, strict=True) as pbx:
        target = Target(
            url=pbx.tls_url,
            client_id=pbx.client_id,
            client_secret=pbx.client_secret,
            fingerprint=pbx.fingerprint,
            control=pbx,
            call_seconds=0.1,
        )
        twin.run(story.run(target, tmp_path, twin.name, view))
        assert pbx.live_tokens == []
        assert pbx.status()["sockets"] == 0
    assert steps(text.getvalue()) == STEPS
    # Each state once, although each event names both parties.
    assert text.getvalue().count("1000  ALERT") == 1
    (saved,) = tmp_path.iterdir()
    assert saved.name.startswith(f"{twin.name}-")


def test_a_step_that_fails_ends_the_story() -> None:
    text = io.StringIO()
    view = View(Console(file=text))
    with pytest.raises(StepFailed, match="no"), view.step("one that fails"):
        raise StepFailed("no")
    assert text.getvalue() == "failed one that fails\n"


def test_readme_shows_steps_of_the_story_in_their_order() -> None:
    readme = (REPO / "README.md").read_text(encoding="utf-8")
    excerpt = readme.partition("Client, at the mock PBX")[2].partition("```")[0]
    shown = steps(excerpt)
    assert len(shown) > 5
    assert shown == [step for step in STEPS if step in shown]
