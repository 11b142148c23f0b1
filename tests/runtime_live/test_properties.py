"""Random calls over an unreliable way: at the end, the picture is the truth."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.runtime_live.model_pbx import ModelPbx
from tests.runtime_live.model_view import ModelView, Way
from yeastar_pseries.live import CallEnded, CallMissed, CallStarted


def play(
    random: Random, way: Way, whole: bool, steps: int, shrinks: bool = False
) -> ModelView:
    """Let calls happen, and a view follow them."""
    pbx = ModelPbx(random, whole, shrinks)
    for _ in range(random.randint(0, 5)):
        pbx.step()
    view = ModelView(pbx, way)
    view.ask(None)
    for _ in range(random.randint(0, 3)):
        way.send(pbx.step())
    view.answer()
    for _ in range(random.randint(0, 3)):
        way.send(pbx.step())
    view.take_answer(random.randint(0, len(way.items)), first=True)
    for _ in range(steps):
        view.now += random.choice([0.0, 0.01, 0.2, 1.0])
        if way.loses and random.random() < 0.02:
            way.lose()
            pbx.reboot()
        way.send(pbx.step())
        match random.randint(0, 3):
            case 0:
                view.ask_what_is_due()
            case 1:
                view.answer()
            case 2:
                view.take_answer(random.randint(0, len(way.items)))
            case _:
                view.receive(random.randint(0, 5))
    return view


def come_to_rest(view: ModelView) -> None:
    """Nothing happens any more: what is on its way comes, doubts are asked for."""
    view.way.end()
    for _ in range(200):
        view.answer()
        view.take_answer(len(view.way.items))
        view.receive(len(view.way.items))
        view.ask_what_is_due()
        view.now += 0.5
        busy = view.wanted or view.asking is not None or view.way.items
        if view.book.next is None and not busy:
            return
    raise AssertionError("doubts without end")


def check(view: ModelView, *, twice: bool) -> None:
    assert view.statuses() == view.pbx.statuses()
    ends = Counter(c.call.call_id for c in view.changes if isinstance(c, CallEnded))
    starts = Counter(c.call.call_id for c in view.changes if isinstance(c, CallStarted))
    if not twice:
        assert set(ends) <= set(view.pbx.ended)
        assert set(ends.values()) <= {1}
        assert set(starts.values()) <= {1}
    for call_id in starts:
        assert call_id in ends or call_id in view.pbx.calls


randoms = st.randoms(use_true_random=False)


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "partial"])
@given(random=randoms, steps=st.integers(0, 60))
@settings(max_examples=25, deadline=None)
def test_what_comes_in_order_gives_the_truth(
    whole: bool, random: Random, steps: int
) -> None:
    view = play(random, Way(random), whole, steps)
    come_to_rest(view)
    check(view, twice=False)


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "partial"])
@given(random=randoms, steps=st.integers(0, 60))
@settings(max_examples=25, deadline=None)
def test_what_is_lost_in_gaps_gives_the_truth_after_them(
    whole: bool, random: Random, steps: int
) -> None:
    view = play(random, Way(random, loses=True, doubles=True), whole, steps)
    come_to_rest(view)
    check(view, twice=False)


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "partial"])
@given(random=randoms, steps=st.integers(0, 60))
@settings(max_examples=25, deadline=None)
def test_what_comes_out_of_order_gives_the_truth_after_the_next_check(
    whole: bool, random: Random, steps: int
) -> None:
    way = Way(random, loses=True, doubles=True, swaps=True)
    view = play(random, way, whole, steps)
    come_to_rest(view)
    view.now += 60
    view.wanted = True
    come_to_rest(view)
    check(view, twice=True)


@given(random=randoms, steps=st.integers(0, 60))
@settings(max_examples=20, deadline=None)
def test_outcomes_are_those_of_the_records(random: Random, steps: int) -> None:
    view = play(random, Way(random), True, steps)
    come_to_rest(view)
    for change in view.changes:
        if isinstance(change, CallEnded):
            status = view.pbx.ended[change.call.call_id]
            missed = isinstance(change, CallMissed)
            assert missed == (status == "NO ANSWER"), change


@given(random=randoms, steps=st.integers(0, 60))
@settings(max_examples=20, deadline=None)
def test_a_party_that_is_left_out_without_a_bye_does_not_stay(
    random: Random, steps: int
) -> None:
    view = play(random, Way(random, loses=True), True, steps, shrinks=True)
    come_to_rest(view)
    check(view, twice=False)


@pytest.mark.long
@pytest.mark.parametrize("whole", [True, False], ids=["whole", "partial"])
@pytest.mark.parametrize("first", range(0, 1000, 250))
def test_a_thousand_long_days_give_the_truth(whole: bool, first: int) -> None:
    for seed in range(first, first + 250):
        random = Random(seed)
        swaps = seed % 3 == 0
        way = Way(random, loses=True, doubles=True, swaps=swaps)
        view = play(random, way, whole, 300, shrinks=whole and seed % 2 == 0)
        come_to_rest(view)
        if swaps:
            view.now += 60
            view.wanted = True
            come_to_rest(view)
        check(view, twice=swaps)
