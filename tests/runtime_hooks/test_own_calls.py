"""Hooks that make calls themselves: they get an answer, or an error that says why not."""

from __future__ import annotations

import asyncio
import inspect
import io
from collections.abc import Callable
from typing import Any

import pytest

from tests.runtime_events.package import load
from tests.scripted_pbx import ScriptedPbx
from tests.twin import Twin
from yeastar_pseries.errors import ConfigurationError, YeastarError
from yeastar_pseries.tokens import MemoryTokenStore

OCCASIONS = ["request", "response", "token"]


class Calling:
    """A hook of either kind that makes a call and notes what came of it.

    Attributes:
        call: makes the call.
        when: tells from what is told whether to make it.
        outcomes: what came, answers and errors.
    """

    def __init__(self, twin: Twin, when: Callable[[Any], bool]) -> None:
        self.call: Any = None
        self.when = when
        self.outcomes: list[Any] = []
        self.hook: Any = self._later if twin.is_async else self._now

    def _now(self, info: Any) -> None:
        if not self.when(info):
            return
        try:
            self.outcomes.append(self.call())
        except YeastarError as error:
            self.outcomes.append(error)

    async def _later(self, info: Any) -> None:
        if not self.when(info):
            return
        try:
            result = self.call()
            self.outcomes.append(await result if inspect.isawaitable(result) else None)
        except YeastarError as error:
            self.outcomes.append(error)


def of_login(info: Any) -> bool:
    return getattr(info, "operation", "get_token") in ("get_token", "refresh_token")


def reads(pbx: ScriptedPbx) -> int:
    return len(pbx.calls("system/information"))


@pytest.mark.parametrize("occasion", OCCASIONS)
@pytest.mark.parametrize("whose", ["own", "copy", "twin"])
@pytest.mark.parametrize("stored", [False, True], ids=["alone", "stored"])
def test_a_call_in_the_middle_of_its_login_is_refused_at_once(
    pbx: ScriptedPbx, twin: Twin, occasion: str, whose: str, stored: bool
) -> None:
    hook = Calling(twin, of_login)
    store = MemoryTokenStore() if stored else None
    settings: dict[str, Any] = {f"on_{occasion}": hook.hook, "token_store": store}
    with (
        twin.client(pbx, **settings) as client,
        twin.client(pbx, token_store=store) as other,
    ):
        caller = {"own": client, "copy": client.with_options(retries=0), "twin": other}
        hook.call = caller[whose].system.information
        twin.run(client.system.information())
        assert len(pbx.calls("get_token")) == 1
        [outcome] = hook.outcomes
        if occasion == "token" and not stored and whose != "twin":
            # It has come, and serves.
            assert outcome.errcode == 0
        else:
            assert isinstance(outcome, ConfigurationError)
            assert "in the middle of getting one" in str(outcome)
            assert reads(pbx) == 1


def test_a_call_in_the_middle_of_a_renewal_is_refused_at_once(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    hook = Calling(twin, lambda info: info.operation == "refresh_token")
    with twin.client(pbx, on_request=hook.hook) as client:
        hook.call = client.system.information
        twin.run(client.system.information())
        pbx.live.clear()
        twin.run(client.system.information())
    assert [type(each) for each in hook.outcomes] == [ConfigurationError]


@pytest.mark.parametrize("what", ["login", "revoke_token"])
@pytest.mark.parametrize("by_hand", [False, True], ids=["by itself", "by hand"])
def test_a_login_in_the_middle_of_a_login_is_refused_at_once(
    pbx: ScriptedPbx, twin: Twin, what: str, by_hand: bool
) -> None:
    hook = Calling(twin, of_login)
    with twin.client(
        pbx, on_request=hook.hook, token_store=MemoryTokenStore()
    ) as client:
        hook.call = getattr(client, what)
        twin.run(client.login() if by_hand else client.system.information())
        assert [type(each) for each in hook.outcomes] == [ConfigurationError]
        assert len(pbx.calls("get_token")) == 1


def test_other_credentials_may_log_in_meanwhile(pbx: ScriptedPbx, twin: Twin) -> None:
    hook = Calling(twin, of_login)
    other = twin.make(pbx.url, "another", "SECRET-OF-ANOTHER")
    with twin.client(pbx, on_request=hook.hook) as client:
        hook.call = other.system.information
        twin.run(client.system.information())
    twin.close(other)
    assert [each.errcode for each in hook.outcomes] == [0]


@pytest.mark.parametrize("occasion", ["request", "response"])
def test_a_hook_may_make_calls(pbx: ScriptedPbx, twin: Twin, occasion: str) -> None:
    # It is told of its own, too.
    told: list[Any] = []

    def when(info: Any) -> bool:
        told.append(info.operation)
        return told.count("system.information") == 1 and info.operation == told[-1]

    hook = Calling(twin, lambda info: when(info) and info.operation[0] == "s")
    with twin.client(pbx, **{f"on_{occasion}": hook.hook}) as client:
        hook.call = client.system.information
        twin.run(client.system.information())
        assert [each.errcode for each in hook.outcomes] == [0]
        assert told.count("system.information") == reads(pbx) == 2


def test_a_hook_that_calls_for_each_call_ends_and_is_told_of(
    pbx: ScriptedPbx, twin: Twin, log: io.StringIO
) -> None:
    hook = Calling(twin, lambda info: info.operation == "system.information")
    with twin.client(pbx, on_request=hook.hook) as client:
        hook.call = client.system.information
        twin.run(client.system.information())
        assert reads(pbx) == 4
        assert [each.errcode for each in hook.outcomes] == [0] * 3
        twin.run(client.system.information())
        assert reads(pbx) == 8
    assert log.getvalue().count("it calls itself without end") == 1


def test_a_task_that_a_hook_began_is_no_hook(
    pbx: ScriptedPbx, async_twin: Twin, log: io.StringIO
) -> None:
    told: list[Any] = []
    tasks: list[asyncio.Task[Any]] = []

    async def main() -> None:
        async def chain(left: int) -> None:
            if left:
                await client.system.information()

        def hook(info: Any) -> None:
            if info.operation == "system.information":
                told.append(info)
                tasks.append(asyncio.create_task(chain(6 - len(told))))

        async with async_twin.make(
            pbx.url, pbx.client_id, pbx.client_secret, on_response=hook
        ) as client:
            await client.system.information()
            while len(told) < 6:
                await asyncio.gather(*tasks)

    async_twin.run(main())
    assert reads(pbx) == 6
    assert "without end" not in log.getvalue()


def test_a_run_may_be_abandoned_from_inside(twin: Twin) -> None:
    flight = load("concurrency.single_flight")
    kind = flight.AsyncSingleFlight if twin.is_async else flight.SingleFlight

    async def inside() -> str:
        running = kind()

        async def work() -> str:
            with pytest.raises(flight.Inside):
                await running.run(work)
            async with asyncio.timeout(5):
                await running.abandon(60)
            return "done"

        with pytest.raises(flight.Abandoned):
            await running.run(work)
        return "ended"

    def now() -> str:
        running = kind()

        def work() -> str:
            with pytest.raises(flight.Inside):
                running.run(work)
            running.abandon(60)
            return "done"

        assert running.run(work) == "done"
        return "ended"

    assert twin.run(inside() if twin.is_async else now()) == "ended"
