"""A PBX that refuses every token: how many a stream takes, and how often it comes back."""

from __future__ import annotations

import json
import time

import pytest

from tests.runtime_events.package import load
from tests.runtime_events.samples import call

EXPIRED = json.dumps({"errcode": 10004, "errmsg": "TOKEN EXPIRED"})
# The first one, and two that follow it: of eight, other programs need some.
MOST_TOKENS = 3


class Everything(set[str]):
    """Contains every token."""

    def __contains__(self, token: object) -> bool:
        return True


def test_fresh_tokens_refused_one_after_the_other_are_few(driver, pbx):
    with driver.make(pbx.url, reconnect_delay=(0.01, 0.05)) as stream:
        pbx.expired = Everything()
        pbx.cut()
        pbx.wait_for(lambda: len(pbx.attempts) >= 15)
        assert stream.tokens.issued == MOST_TOKENS
        # It is the PBX that has to come round, and the last token serves then.
        pbx.expired = set()
        assert stream.get().reason == "connection_lost"
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]
        assert stream.tokens.issued == MOST_TOKENS


def test_fresh_tokens_refused_from_the_start_are_few(driver, pbx):
    pbx.expired = Everything()
    stream = driver.make(pbx.url, reconnect_delay=(0.01, 0.05), open_timeout=0.8)
    with pytest.raises(load("events.errors").TokenExpiredError):
        stream.open()
    assert len(pbx.attempts) > MOST_TOKENS
    assert stream.tokens.issued == MOST_TOKENS


def test_renewals_whose_token_is_refused_take_few(driver, pbx, monkeypatch):
    reader = load(f"events._{driver.name}.reader")
    monkeypatch.setattr(reader, "_EARLIEST_RENEWAL_SECONDS", 0.2)
    tokens = driver.tokens_type()
    tokens.first_life = 0.0
    with driver.make(pbx.url, tokens, reconnect_delay=(0.01, 0.05)) as stream:
        pbx.expired = Everything()
        pbx.wait_for(lambda: len(pbx.attempts) >= 10)
        # One more: that of the old connection was given up for the renewal.
        assert tokens.issued <= MOST_TOKENS + 1
        pbx.push(call("on the old one"))
        assert stream.ids(1) == ["on the old one"]


@pytest.mark.long
@pytest.mark.parametrize("asked", [True, False], ids=["asked", "unasked"])
def test_a_pbx_that_accepts_and_expires_at_once_meets_growing_delays(
    driver, pbx, asked
):
    def expire(connection):
        if not asked:
            connection.write("heartbeat response")
            connection.write(EXPIRED)

    def answer(connection):
        if not asked:
            return True
        connection.write("heartbeat response")
        connection.write(EXPIRED)
        return False

    settings = {"reconnect_delay": (0.1, 2.0), "heartbeat_interval": 0.02}
    with driver.make(pbx.url, **settings) as stream:
        pbx.on_topics, pbx.answers_heartbeats = expire, answer
        pbx.attempts.clear()
        pbx.cut()
        time.sleep(2.0)
        assert 3 <= len(pbx.attempts) <= 9
        assert stream.tokens.issued <= MOST_TOKENS
        pbx.on_topics, pbx.answers_heartbeats = None, True
        while (item := stream.get()).__class__.__name__ == "Gap":
            pbx.push(call("after"))
        assert item.msg.call_id == "after"


def test_a_token_that_has_served_is_always_replaced(driver, pbx, monkeypatch):
    connector = load(f"events._{driver.name}.connector")
    monkeypatch.setattr(connector, "_SERVED_SECONDS", 0.0)
    with driver.make(pbx.url, reconnect_delay=(0.01, 0.05)) as stream:
        for number in range(2, 8):
            connection = pbx.connection
            pbx.push(EXPIRED, connection)
            assert stream.get().reason == "token_expired"
            pbx.wait_for(lambda: pbx.connection.topics)
            assert pbx.connection.token == f"token-{number}-SECRET"


@pytest.mark.parametrize("kind", ["DecodeError", "ApiError"])
def test_a_login_whose_answer_says_nothing_ends_no_stream(driver, pbx, kind):
    errors = load("exceptions")
    with driver.make(pbx.url, reconnect_delay=(0.01, 0.05)) as stream:
        asked, failure = [], errors.DecodeError("no JSON object")
        if kind == "ApiError":
            failure = errors.ApiError(0, hint="the answer holds no access token")

        def renewed() -> str:
            asked.append(1)
            if len(asked) < 4:
                raise failure
            return "token-9-SECRET"

        stream.tokens._next = renewed
        pbx.cut()
        assert stream.get().reason == "connection_lost"
        pbx.push(call("after"))
        assert stream.ids(1) == ["after"]
        assert len(asked) == 4
