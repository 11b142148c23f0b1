"""The dashboard: what it shows, in which order, and that it fits any terminal."""

from __future__ import annotations

import io
import re
import time
from datetime import timedelta
from importlib.metadata import version
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console

from tests.runtime_watch.picture import PICTURES, picture
from tests.runtime_watch.scene import NAMES, NOW, board, call, ended, going_on, leg
from tests.versions.bounds import locked
from yeastar_pseries._runtime.cli.watch.board import Board, Party
from yeastar_pseries._runtime.cli.watch.cells import duration
from yeastar_pseries._runtime.cli.watch.dashboard import Dashboard, Place
from yeastar_pseries._runtime.cli.watch.keys import key_of
from yeastar_pseries._runtime.live.changes import CallStarted, end_of

REPO = Path(__file__).parents[2]
IMAGES = REPO / "generator" / "site" / "pages" / "images"


def shown(dashboard: Dashboard, width: int, height: int) -> list[str]:
    """The lines of a dashboard on a terminal of this size."""
    file = io.StringIO()
    console = Console(file=file, width=width, height=height, color_system=None)
    console.print(dashboard, end="")
    return file.getvalue().splitlines()


def fresh() -> Board:
    return Board(began=NOW - timedelta(hours=1), title="PBX", names=NAMES)


@settings(max_examples=60, deadline=None)
@given(st.integers(30, 220), st.integers(8, 70), st.integers(0, 60), st.integers(0, 70))
def test_it_fits_any_terminal(
    width: int, height: int, calls: int, skipped: int
) -> None:
    dashboard = Dashboard(board(calls), NOW, skipped=skipped)
    lines = shown(dashboard, width, height)
    assert len(lines) == height
    assert max(map(cell_len, lines)) <= width
    assert "q quit" in lines[-1]


@pytest.mark.parametrize("width", range(30, 130))
def test_no_frame_is_cut(width: int) -> None:
    """Below 66 columns one was, and the number of missed calls with it."""
    lines = shown(Dashboard(board(3), NOW), width, 30)
    framed = [line for line in lines if line.startswith("╭")]
    for line in framed:
        assert line.count("╭") == line.count("╮") >= 4
    head = " ".join(lines[:4])
    assert bool(framed) is (width >= 60)
    assert "ringing" in head
    if width >= 40:
        assert "missed" in head


@pytest.mark.parametrize("calls", [0, 30])
@pytest.mark.parametrize("width", [1, 2, 5, 12, 20, 29])
def test_a_terminal_that_is_too_narrow_is_no_end(width: int, calls: int) -> None:
    assert shown(Dashboard(board(calls), NOW), width, 30)


@pytest.mark.parametrize(("width", "height"), [(80, 24), (120, 30), (100, 50)])
def test_what_matters_is_there_at_usual_sizes(width: int, height: int) -> None:
    text = "\n".join(shown(Dashboard(board(), NOW), width, height))
    for words in (
        "P560 Head Office",
        "● live",
        "3 ringing",
        "3 talking",
        "2 on hold",
        "2 missed",
        "6400 Support  3 ring",
        "1005 Zoë O’Neill",
        "slot 6000",
        "1:06:34",
        "404 NOT found",
    ):
        assert words in text
    assert ("Telco SIP" in text) == (width >= 100)


def test_who_waits_longest_comes_first() -> None:
    lines = shown(Dashboard(board(), NOW), 120, 30)
    states = [found[1] for each in lines if (found := re.match(r" (\w+) +\d", each))]
    assert states == ["ringing"] * 3 + ["parked", "held"] + ["talking"] * 3
    times = [each.split()[1] for each in lines if each.startswith(" ringing ")]
    assert times == ["0:41", "0:08", "0:03"]


def test_without_a_call_it_says_so() -> None:
    text = "\n".join(shown(Dashboard(board(0), NOW), 80, 24))
    assert "Nobody is on the phone." in text
    assert "0 ringing" in text


def test_what_does_not_fit_is_counted_and_can_be_scrolled_to() -> None:
    dashboard = Dashboard(board(50), NOW)
    lines = shown(dashboard, 80, 24)
    visible = sum(bool(re.match(r" (ringing|talking) ", each)) for each in lines)
    assert f"  and {50 - visible} more" in [each.rstrip() for each in lines]
    assert dashboard.most_skipped(Place(80, 24)) == 50 - visible
    dashboard.skipped = 1000
    below = shown(dashboard, 80, 24)
    assert not any("ringing" in each for each in below[6:])
    assert sum(each.startswith(" talking ") for each in below) == visible


def test_paper_shows_all_calls() -> None:
    lines = shown(Dashboard(board(50), NOW, keys=False, whole=True), 80, 24)
    assert sum(bool(re.match(r" (ringing|talking) ", each)) for each in lines) == 50
    assert not any("quit" in each for each in lines)


def test_doubt_is_shown() -> None:
    doubtful = board()
    doubtful.look([], NOW, synced=False)
    assert "asking the PBX again" in shown(Dashboard(doubtful, NOW), 80, 24)[0]


def test_times_count_from_the_state_a_call_is_in() -> None:
    seen = fresh()
    ringing = call("1", "ringing", 10, leg("1000", "ALERT"), leg("1001", "RING"))
    seen.look([ringing], NOW, True)
    later = NOW + timedelta(seconds=5)
    talking = call("1", "talking", 10, leg("1000", "ANSWERED"), talks=-4)
    seen.look([talking], later, True)
    assert seen.rows[0].since == NOW + timedelta(seconds=4)
    held = call("1", "held", 10, leg("1000", "HOLD"), talks=-4)
    seen.look([held], later + timedelta(seconds=60), True)
    assert seen.rows[0].since == later + timedelta(seconds=60)
    seen.look([held], later + timedelta(seconds=90), True)
    assert seen.rows[0].since == later + timedelta(seconds=60)


def test_a_call_that_went_on_before_has_lasted_longer_than_is_known() -> None:
    seen = Board(began=NOW)
    before = call("1", "talking", 0, leg("1000", "ANSWERED"), talks=0, seeded=True)
    seen.look([before], NOW, True)
    lines = shown(Dashboard(seen, NOW + timedelta(seconds=61)), 80, 24)
    assert any("1:01+" in each for each in lines)
    assert "+ longer" in lines[-1]


def test_calls_that_end_are_counted_and_kept_the_last_one_first() -> None:
    seen = fresh()
    for each in ended():
        seen.apply(end_of(each, recovered=False), NOW)
    assert (seen.answered, seen.missed) == (3, 2)
    assert [each.outcome for each in seen.over][:3] == ["missed", "answered", "failed"]
    assert seen.over[1].callee == Party("1003", "Ines Haddad", "Support")
    assert seen.over[4].callee == Party("6400", "Support")
    assert seen.over[1].seconds == 61


def test_what_is_no_end_of_a_call_is_not_kept() -> None:
    seen = fresh()
    seen.apply(CallStarted(call=going_on()[0]), NOW)
    merged = ended()[0]
    seen.apply(
        end_of(
            type(merged)(call_id="2", state="ended", started_at=NOW, merged_into="1"),
            recovered=False,
        ),
        NOW,
    )
    assert not seen.over
    assert seen.answered == seen.missed == 0


def test_the_curve_has_the_most_calls_of_each_part() -> None:
    seen = fresh()
    one = going_on()[:1]
    seen.look(going_on(), NOW - timedelta(minutes=11), True)
    seen.look(one, NOW - timedelta(seconds=90), True)
    seen.look(going_on(), NOW - timedelta(seconds=80), True)
    seen.look([], NOW, True)
    assert seen.curve(10, NOW) == [None] * 8 + [8, 0]


def test_names_of_the_pbx_are_text_and_nothing_else() -> None:
    seen = fresh()
    seen.names = {
        "1000": "[red]Eve[/red]\x1b[2J\u202e",
        "1001": "王秀英王秀英王秀英" * 5,
    }
    seen.look(
        [call("1", "ringing", 1, leg("1000", "ALERT"), leg("1001", "RING"))], NOW, True
    )
    lines = shown(Dashboard(seen, NOW), 80, 24)
    text = "\n".join(lines)
    assert "[red]Eve[/red]\\x1b" in text
    assert "\x1b" not in text
    assert max(map(cell_len, lines)) <= 80


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(-3, "0:00"), (0, "0:00"), (59.9, "0:59"), (754, "12:34"), (3661, "1:01:01")],
)
def test_times_are_as_people_read_them(seconds: float, text: str) -> None:
    assert duration(seconds).plain == text


@pytest.mark.parametrize(
    ("text", "key"),
    [("q", "quit"), ("\x1b[A", "up"), ("\x1bOB", "down"), ("\x1b[6~", "page_down")],
)
def test_keys_are_known_by_what_a_terminal_sends(text: str, key: str) -> None:
    assert key_of(text) == key
    assert key_of("x") is None


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_of_the_docs_are_those_of_the_dashboard(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if version("rich") != str(locked()["rich"]):
        pytest.skip("each version of rich draws pictures of its own")
    monkeypatch.setenv("TZ", "UTC")
    time.tzset()
    made = picture(board(), PICTURES[name])
    monkeypatch.undo()
    time.tzset()
    assert (IMAGES / name).read_text(
        "utf-8"
    ) == made, f"run `python -m tests.runtime_watch.picture {IMAGES.relative_to(REPO)}`"
    # The name of a language of marks is no address that anybody fetches.
    assert re.findall(r"https?://[^\"' ]+", made) == ["http://www.w3.org/2000/svg"]
