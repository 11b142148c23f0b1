"""The program that ends well on SIGTERM, as its page has it, leaves no token behind."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from tests.mock_pbx.server import MockPbx
from tests.recipes._running import Running, environment, running
from tests.typing.examples import ROOT, programs_of

PAGE = ROOT / "generator/site/pages/tokens.md"
GOES_ON = "            break  # a real program goes on\n"
ON_SIGTERM = (
    "    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)\n"
)


def program() -> str:
    """The program, without the end that it has for its page."""
    (found,) = [each for each in programs_of(PAGE) if ON_SIGTERM in each]
    assert GOES_ON in found
    return found.replace(GOES_ON, "")


@contextmanager
def started(text: str, folder: Path) -> Generator[tuple[MockPbx, Running]]:
    """A program under way that has subscribed to events, and its PBX."""
    file = folder / "program.py"
    file.write_text(text, "utf-8")
    with MockPbx(tls=False) as pbx:
        settings = environment(pbx)
        with running([str(file)], settings, folder / "output") as process:
            process.until(lambda: pbx.status()["topics"])
            yield pbx, process


def test_sigterm_gives_the_token_back(tmp_path: Path) -> None:
    with started(program(), tmp_path) as (pbx, process):
        assert process.end(signal.SIGTERM) == 0
        assert pbx.live_tokens == []


def test_a_program_that_does_nothing_about_it_leaves_its_token(tmp_path: Path) -> None:
    with started(program().replace(ON_SIGTERM, ""), tmp_path) as (pbx, process):
        assert process.end(signal.SIGTERM) == -signal.SIGTERM
        assert len(pbx.live_tokens) == 1
