"""Recipes about calls that go on: screen pop and click to call."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.mock_pbx.server import MockPbx
from tests.recipes._agents import phone_of_an_agent
from tests.recipes._running import Running, environment, run, running
from yeastar_pseries import Client

BROWSER = """\
import sys
with open({file!r}, "a", encoding="utf-8") as file:
    print(sys.argv[1], file=file)
"""
PAGE = "https://crm.example.com/search?phone={number}"


class Desk:
    """A person's computer, with a browser that notes which pages it opened."""

    def __init__(self, pbx: MockPbx, folder: Path, program: Running) -> None:
        self.pbx = pbx
        self.program = program
        self._file = folder / "opened"

    @property
    def opened(self) -> list[str]:
        """What stands for the number in each page that was opened."""
        before, _, _ = PAGE.partition("{number}")
        lines = self._file.read_text("utf-8").split() if self._file.exists() else []
        return [line.removeprefix(before) for line in lines]

    def until_opened(self, *numbers: str) -> None:
        """Wait until these pages were opened, and no others."""
        self.program.until(lambda: len(self.opened) >= len(numbers))
        assert self.opened == list(numbers)


@pytest.fixture
def desk(
    request: pytest.FixtureRequest, pbx: MockPbx, client: Client, tmp_path: Path
) -> Iterator[Desk]:
    """The desk of the extension that the test names; of 1000 otherwise."""
    extension = getattr(request, "param", "1000")
    if extension != "1000":
        phone_of_an_agent(client, extension)
    browser = tmp_path / "browser.py"
    browser.write_text(BROWSER.format(file=str(tmp_path / "opened")), "utf-8")
    settings = environment(pbx, {"BROWSER": f"{sys.executable} {browser} %s"})
    command = ["screen_pop.py", extension, PAGE]
    with running(command, settings, tmp_path / "output") as program:
        program.until(
            lambda: any(each.operation == "call_query" for each in pbx.requests)
        )
        yield Desk(pbx, tmp_path, program)


def test_a_page_is_opened_for_each_call_from_outside(desk: Desk) -> None:
    first = desk.pbx.incoming_call("+495503301", "1000")
    desk.until_opened("%2B495503301")
    first.answer()
    first.hang_up()
    desk.pbx.incoming_call("1001", "1000").hang_up()  # from inside
    desk.pbx.incoming_call("5503302", "1002").hang_up()  # for somebody else
    desk.pbx.incoming_call("5503303", "1000")
    desk.until_opened("%2B495503301", "5503303")


def test_a_second_device_that_rings_opens_no_second_page(desk: Desk) -> None:
    call = desk.pbx.incoming_call("5503301", "1000")
    desk.until_opened("5503301")
    device = {
        "number": "1000",
        "channel_id": "PJSIP/1000-other",
        "member_status": "RING",
    }
    msg = {"call_id": call.call_id, "members": [{"extension": device}]}
    desk.pbx.push(30011, msg)
    call.hang_up()
    desk.pbx.incoming_call("5503302", "1000")
    desk.until_opened("5503301", "5503302")


def test_a_call_that_began_while_the_connection_was_lost_is_shown(desk: Desk) -> None:
    desk.pbx.drop_sockets()
    desk.pbx.incoming_call("5503301", "1000", ring=600)
    desk.until_opened("5503301")


@pytest.mark.parametrize("desk", ["4000"], indirect=True)
def test_a_call_through_a_queue_opens_the_page_of_its_caller(desk: Desk) -> None:
    desk.pbx.incoming_call("5503301", "6400")
    desk.until_opened("5503301")


def test_a_number_that_was_clicked_is_dialled_and_followed_to_its_end(
    pbx: MockPbx,
) -> None:
    printed = run(pbx, "click_to_call", "1000", "tel:+49-(30)-55-03301;ext=7")
    assert printed.startswith("+49305503301 has answered\n")
    assert ".wav" in printed
    (dialled,) = [each.body for each in pbx.requests if each.operation == "call_dial"]
    assert dialled == {"caller": "1000", "callee": "+49305503301"}


@pytest.mark.parametrize("typed", ["9999", "100", "10000", "", "6400"])
def test_what_is_no_extension_dials_nobody(pbx: MockPbx, typed: str) -> None:
    said = run(pbx, "click_to_call", typed, "5503301", exit_code=1)
    assert said == f"{typed} is no extension"
    assert not [each for each in pbx.requests if each.operation == "call_dial"]


def test_who_does_not_answer_is_told_with_the_reason(pbx: MockPbx) -> None:
    pbx.plan_call("busy")
    printed = run(pbx, "click_to_call", "1000", "5503301", exit_code=1)
    assert printed == "5503301: busy"
