"""Recipes that are meant to run for ever: the PBX is stopped, and started again."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.mock_pbx.server import MockPbx
from tests.recipes._running import FOLDER, Running, environment, running

WAITS = "Waiting for the PBX"


class House:
    """A recipe under way, and the PBX that it uses."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stack = ExitStack()
        self._pbx = ExitStack()
        self.pbx = self._started(0)

    def _started(self, port: int) -> MockPbx:
        pbx = MockPbx(tls=False, strict=True, past_calls=0, port=port)
        return self._pbx.enter_context(pbx)

    def run(self, *command: str, **settings: str) -> Running:
        """Start a recipe."""
        place = environment(self.pbx, settings)
        output = self._folder / "output"
        return self._stack.enter_context(running([*command], place, output))

    def go_away(self) -> int:
        """Stop the PBX; return its port."""
        port = int(self.pbx.url.rpartition(":")[2])
        self._pbx.close()
        return port

    def come_back(self, port: int) -> None:
        """Start another at the same place, which knows no token of the one before."""
        self.pbx = self._started(port)

    def asked(self, operation: str) -> bool:
        """Whether the PBX that is there now has been asked for something."""
        return any(each.operation == operation for each in self.pbx.requests)

    def close(self) -> None:
        """End both."""
        self._stack.close()
        self._pbx.close()


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(tmp_path)
    try:
        yield house
    finally:
        house.close()


def quick(name: str, pause: str, folder: Path) -> str:
    """Write a recipe that pauses for a tenth of a second, and return where it is."""
    text = (FOLDER / name).read_text("utf-8")
    assert text.count(pause) == 1
    copy = folder / name
    copy.write_text(text.replace(pause, "timeout=0.1"), "utf-8")
    return str(copy)


def test_the_wallboard_says_that_it_waits_and_goes_on(
    house: House, tmp_path: Path
) -> None:
    wallboard = quick("wallboard.py", "timeout=15", tmp_path)
    program = house.run(wallboard, FORCE_COLOR="1", NO_COLOR="1")
    program.until_printed("longest")
    port = house.go_away()
    program.until_printed(WAITS)
    house.come_back(port)
    program.until(lambda: "longest" in program.text.rpartition(WAITS)[2])


def test_the_screen_pop_shows_who_calls_after_an_outage(
    house: House, tmp_path: Path
) -> None:
    browser = f"{sys.executable} -c pass %s"
    page = "https://crm.example.com/{number}"
    program = house.run("screen_pop.py", "1000", page, BROWSER=browser)
    program.until(lambda: house.asked("call_query"))
    house.come_back(house.go_away())
    program.until(lambda: house.pbx.status()["topics"])
    house.pbx.incoming_call("5503301", "1000", ring=600)
    program.until_printed("https://crm.example.com/5503301")


def test_the_container_waits_and_goes_on(house: House, tmp_path: Path) -> None:
    program = house.run(quick("shared_token.py", "timeout=60", tmp_path))
    program.until(lambda: house.asked("system_information"))
    port = house.go_away()
    program.until_printed(WAITS)
    house.come_back(port)
    program.until(lambda: house.asked("system_information"))
    assert program.end() == 0
    assert house.pbx.live_tokens == []
