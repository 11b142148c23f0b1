"""Tokens that end, run out or are refused, while calls go on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import pytest

from tests.faults.conftest import asked
from tests.mock_pbx.server import MockPbx
from tests.twin import Twin
from yeastar_pseries.errors import (
    AuthenticationError,
    ConfigurationError,
    ConnectError,
    LimitError,
    TokenExpiredError,
    TransportError,
)


def logins(pbx: MockPbx) -> int:
    """Requests that brought or asked for a token."""
    counts = asked(pbx)
    return counts["get_token"] + counts["refresh_token"]


def test_token_that_ends_between_pages_costs_no_row(pbx: MockPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        everybody = [item.number for item in twin.items(client.extension.list())]
        page = twin.run(client.extension.list(page_size=10))
        numbers = [item.number for item in page.data]
        while True:
            pbx.expire_tokens()
            page = twin.run(page.next_page())
            if page is None:
                break
            numbers += [item.number for item in page.data]
        assert numbers == everybody
        assert len(numbers) == pbx.settings.extensions
    # One login, then one renewal for each of the four further pages.
    assert asked(pbx)["get_token"] == 1
    assert asked(pbx)["refresh_token"] == 4


def test_broken_page_in_the_middle_costs_no_row(pbx: MockPbx, twin: Twin) -> None:
    modes: list[Any] = ["drop", "truncate", "drop_after", 70082]
    with twin.client(pbx) as client:
        page = twin.run(client.extension.list(page_size=10))
        numbers = [item.number for item in page.data]
        for mode in modes:
            pbx.fail_next("extension_list", mode)
            page = twin.run(page.next_page())
            assert page.http.attempts == 2
            numbers += [item.number for item in page.data]
        assert twin.run(page.next_page()) is None
    assert len(numbers) == len(set(numbers)) == pbx.settings.extensions


def test_fifty_calls_at_once_after_the_end_of_the_token_bring_one_renewal(
    pbx: MockPbx, twin: Twin
) -> None:
    with twin.client(pbx) as client:
        twin.run(client.system.information())
        pbx.expire_tokens()
        calls = [lambda: client.system.information() for _ in range(50)]
        results = twin.at_once(calls)
        assert [each for each in results if isinstance(each, BaseException)] == []
        assert {each.errcode for each in results} == {0}
        assert logins(pbx) == 2
        assert len(pbx.live_tokens) == 1


def test_fifty_first_calls_at_once_log_in_once(pbx: MockPbx, twin: Twin) -> None:
    with twin.client(pbx) as client:
        calls: list[Callable[[], Any]] = [
            lambda: client.extension.list(page_size=1) for _ in range(50)
        ]
        if twin.name == "async":

            async def first(call: Callable[[], Any]) -> Any:
                return await call()

            calls = [partial(first, call) for call in calls]
        results = twin.at_once(calls)
        assert [each for each in results if isinstance(each, BaseException)] == []
    assert logins(pbx) == 1


def test_token_that_stays_expired_is_renewed_once_and_then_told(
    pbx: MockPbx, twin: Twin
) -> None:
    pbx.fail_next("extension_create", 10004, times=5)
    with twin.client(pbx) as client:
        with pytest.raises(TokenExpiredError) as caught:
            twin.run(
                client.extension.create(
                    user_password="Aa123456",
                    reg_name="1",
                    reg_password="Aa123456",
                    concurrent_registrations=1,
                    presence_status="available",
                    type="SIP",
                    number="4321",
                )
            )
        assert caught.value.maybe_applied is False
    assert asked(pbx)["extension_create"] == 2
    assert logins(pbx) == 2


def test_ninth_client_is_told_what_to_do_and_works_when_one_has_gone(
    pbx: MockPbx, twin: Twin
) -> None:
    clients = [twin.make(pbx.url, pbx.client_id, pbx.client_secret) for _ in range(9)]
    for client in clients[:8]:
        twin.run(client.system.information())
    assert len(pbx.live_tokens) == 8
    for _ in range(3):
        with pytest.raises(LimitError, match="8 access tokens") as caught:
            twin.run(clients[8].system.information())
        assert caught.value.errcode == 60002
    # It does not hammer the PBX, which has no place to give.
    assert asked(pbx)["get_token"] == 9
    twin.close(clients[0])
    assert len(pbx.live_tokens) == 7
    twin.run(clients[8].login())
    assert twin.run(clients[8].system.information()).errcode == 0
    for client in clients[1:]:
        twin.close(client)
    assert pbx.live_tokens == []


def test_wrong_secret_never_brings_the_lock_out(pbx: MockPbx, twin: Twin) -> None:
    client = twin.make(pbx.url, pbx.client_id, "wrong", retries=5)
    for _ in range(10):
        with pytest.raises(AuthenticationError) as caught:
            twin.run(client.system.information())
        assert caught.value.errcode == -1
        assert "client_secret" in str(caught.value)
    with pytest.raises(AuthenticationError):
        twin.run(client.events().open())
    results = twin.at_once([lambda: client.system.information() for _ in range(20)])
    assert {type(each) for each in results} == {AuthenticationError}
    twin.close(client)
    assert asked(pbx)["get_token"] == 1
    assert pbx.status()["blocked"] == []
    with twin.client(pbx) as good:
        assert twin.run(good.system.information()).errcode == 0


def test_twenty_impatient_calls_with_a_wrong_secret_ask_once(
    pbx: MockPbx, twin: Twin
) -> None:
    client = twin.make(pbx.url, pbx.client_id, "wrong")
    results = twin.at_once([lambda: client.system.information() for _ in range(20)])
    assert {type(each) for each in results} == {AuthenticationError}
    # Each has an error of its own: a traceback belongs to one call.
    assert len({id(each) for each in results}) == 20
    twin.close(client)
    assert asked(pbx)["get_token"] == 1


def test_blocked_address_is_told_with_the_way_out(pbx: MockPbx, twin: Twin) -> None:
    # Somebody else's doing: clients that each have another wrong secret.
    for number in range(5):
        other = twin.make(pbx.url, pbx.client_id, f"wrong {number}")
        with pytest.raises(AuthenticationError):
            twin.run(other.system.information())
        twin.close(other)
    with twin.client(pbx) as client:
        with pytest.raises(AuthenticationError, match="Blocked IPs") as caught:
            twin.run(client.system.information())
        assert caught.value.errcode == 70004
        asked_before = asked(pbx)["get_token"]
        with pytest.raises(AuthenticationError):
            twin.run(client.system.information())
        assert asked(pbx)["get_token"] == asked_before
        pbx.unblock()
        twin.run(client.login())
        assert twin.run(client.system.information()).errcode == 0


@pytest.mark.parametrize("mode", ["drop", "drop_after", "garbage"])
def test_login_that_may_have_been_served_is_not_repeated(
    pbx: MockPbx, twin: Twin, mode: Any
) -> None:
    pbx.fail_next("get_token", mode)
    with twin.client(pbx) as client:
        with pytest.raises(TransportError) as caught:
            twin.run(client.call.dial(caller="1000", callee="1001"))
        # The call itself never left.
        assert caught.value.maybe_applied is False
        assert asked(pbx)["get_token"] == 1
        assert asked(pbx)["call_dial"] == 0
        # The next call tries anew.
        assert twin.run(client.system.information()).errcode == 0


def test_closed_client_refuses_everything_and_sends_nothing(
    pbx: MockPbx, twin: Twin
) -> None:
    client = twin.make(pbx.url, pbx.client_id, pbx.client_secret)
    twin.run(client.system.information())
    page = twin.run(client.extension.list(page_size=10))
    pbx.call("1000", "1001")
    row = twin.items(client.recording.list())[0]
    found = twin.run(client.recording.download(id=row.id))
    twin.close(client)
    twin.close(client)
    assert asked(pbx)["del_token"] == 1
    assert pbx.live_tokens == []
    before = len(pbx.requests)
    for call in (
        lambda: client.system.information(),
        lambda: client.extension.list(),
        lambda: client.request("GET", "/v1.0/system/information"),
        lambda: client.login(),
        lambda: client.events(),
        lambda: page.next_page(),
        lambda: found.read(),
    ):
        with pytest.raises(ConfigurationError, match="closed"):
            twin.run(call())
    assert len(pbx.requests) == before
    # What was received stays readable.
    assert len(page.data) == 10


def test_pbx_that_is_gone_does_not_hold_up_closing(twin: Twin) -> None:
    with MockPbx() as gone:
        client = twin.make(gone.url, gone.client_id, gone.client_secret, retries=0)
        twin.run(client.system.information())
    with pytest.raises((ConnectError, TransportError)):
        twin.run(client.call.dial(caller="1", callee="2"))
    twin.close(client)


def test_misspelt_url_is_told_without_a_lock_out(pbx: MockPbx, twin: Twin) -> None:
    url = f"{pbx.url}/portal"
    client = twin.make(url, pbx.client_id, pbx.client_secret)
    with pytest.raises(TransportError, match="404"):
        twin.run(client.system.information())
    twin.close(client)
    assert pbx.status()["blocked"] == []
