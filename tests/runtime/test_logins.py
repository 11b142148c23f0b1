"""Logins that are refused: never again, later, or when a block has ended."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.retry_rules import retry_rules
from tests.runtime.api import get
from tests.runtime_events.package import load
from tests.scripted_pbx import Response, ScriptedPbx
from tests.twin import Twin
from yeastar_pseries.errors import ApiError

WRONG = {"errcode": -1, "errmsg": "FAILURE"}
PASSING = [70004, 70123, 70087, 10001, 10002, 10003, 10005, 10009]


@pytest.fixture(autouse=True)
def _path(pbx: ScriptedPbx) -> None:
    pbx.on("/v1.0/item/get", Response())


class Clock:
    """Time that a test lets pass."""

    passed = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.passed

    def of(self, client: Any) -> Any:
        client._tokens.state.clock = self
        return client


def logins(pbx: ScriptedPbx) -> int:
    return len(pbx.calls("get_token"))


def refused(twin: Twin, client: Any) -> Any:
    base = load("exceptions").YeastarError
    with pytest.raises(base) as caught:
        twin.run(get(twin, client))
    return caught.value


@pytest.mark.parametrize("status", [401, 403])
@pytest.mark.parametrize("body", [b"<html>Unauthorized</html>", b"", b'{"a": 1}'])
def test_rejection_without_a_code_is_remembered(
    pbx: ScriptedPbx, twin: Twin, status: int, body: bytes
) -> None:
    pbx.login = [Response(body, status=status)]
    client = twin.base_client(pbx)
    for _ in range(6):
        assert refused(twin, client).status == status
    assert logins(pbx) == 1
    # A person may ask.
    twin.run(client.login())
    twin.run(get(twin, client))
    assert logins(pbx) == 2


@pytest.mark.parametrize("status", [200, 404, 500, 502])
def test_other_error_of_the_way_is_not_remembered(
    pbx: ScriptedPbx, twin: Twin, status: int
) -> None:
    pbx.login = [Response(b"<html>", status=status)]
    client = twin.base_client(pbx)
    assert refused(twin, client).status == status
    twin.run(get(twin, client))


@pytest.mark.parametrize(
    "answer",
    [
        Response(b'{"errcode":NaN,"access_token":"TOKEN-X-SECRET"}'),
        Response(b'{"errcode":1e999,"access_token":"TOKEN-X-SECRET"}'),
        Response(b'{"errcode":null,"access_token":"TOKEN-X-SECRET"}'),
        Response(b'{"access_token":"TOKEN-X-SECRET"}'),
        Response({"status": "Failed", "errno": "20002"}),
        Response({"errcode": 0}),
        Response({"errcode": 0, "access_token": ""}),
        Response({"errcode": 0, "access_token": 5}),
        Response(b'{"errcode":0,"access_token":"\\ud800"}'),
        Response({"errcode": 2}),
        Response(b"[]"),
        Response(b'"x"'),
        Response(b"5"),
        Response(b"null"),
        Response(b'{"errcode":0,"access_token":"TOK'),
        Response(b'{"errcode":0,"access_token":"TOKEN-X-SECRET"}{"errcode":-1}'),
    ],
)
def test_answer_that_is_no_token_is_remembered_for_a_while(
    pbx: ScriptedPbx, twin: Twin, answer: Response
) -> None:
    clock = Clock()
    pbx.login = [answer]
    client = clock.of(twin.base_client(pbx))
    for _ in range(6):
        refused(twin, client)
    assert logins(pbx) == 1
    clock.passed += 61
    twin.run(get(twin, client))
    assert logins(pbx) == 2


@pytest.mark.parametrize("code", PASSING)
def test_refusal_that_may_pass_is_tried_again_slowly(
    pbx: ScriptedPbx, twin: Twin, code: int
) -> None:
    clock = Clock()
    client = clock.of(twin.base_client(pbx))
    pbx.login = [Response({"errcode": code})] * 2
    for asked, pause in ((1, 61), (2, 121)):
        for _ in range(3):
            assert refused(twin, client).errcode == code
        assert logins(pbx) == asked
        clock.passed += pause - 3
        refused(twin, client)
        assert logins(pbx) == asked
        clock.passed += 3
    twin.run(get(twin, client))
    assert logins(pbx) == 3


@pytest.mark.parametrize("code", [-1, 40002, 10004, 70999])
def test_rejected_credentials_are_never_tried_again(
    pbx: ScriptedPbx, twin: Twin, code: int
) -> None:
    clock = Clock()
    pbx.login = [Response({"errcode": code})]
    client = clock.of(twin.base_client(pbx))
    for _ in range(3):
        assert refused(twin, client).errcode == code
        clock.passed += 1e6
    assert logins(pbx) == 1


@pytest.mark.parametrize(
    "end",
    [
        lambda: 1.2,
        lambda: "1.2",
        lambda: time.time() + 1.2,
        lambda: int(time.time() * 1000 + 1200),
        lambda: str(int(time.time()) + 2),
    ],
)
def test_block_is_over_when_the_pbx_says_so(
    pbx: ScriptedPbx, twin: Twin, end: Callable[[], object]
) -> None:
    pbx.login = [
        lambda _: Response({"errcode": 70004, "block_expire_time": end()}),
    ]
    client = twin.base_client(pbx)
    for _ in range(3):
        assert refused(twin, client).errcode == 70004
    assert logins(pbx) == 1
    time.sleep(2.1)
    twin.run(get(twin, client))
    assert logins(pbx) == 2


@pytest.mark.parametrize(
    "answer", [Response({"errcode": 70004}), Response(b"<html>", status=403)]
)
def test_an_error_that_is_remembered_says_that_nobody_was_asked(
    pbx: ScriptedPbx, twin: Twin, answer: Response
) -> None:
    pbx.login = [answer]
    first, again = (str(refused(twin, twin.base_client(pbx))) for _ in range(2))
    assert logins(pbx) == 1
    assert "not asked now" not in first
    told, _, rest = again.partition(". The PBX was not asked now")
    assert told.split(" (")[0] == first.split(" (")[0]
    assert "login() asks at once" in rest


@pytest.mark.parametrize("code", [10005, 60002, 70004, 70087])
def test_what_is_remembered_is_told_in_whole_sentences(
    pbx: ScriptedPbx, twin: Twin, code: int
) -> None:
    pbx.login = [Response({"errcode": code})]
    client = twin.make(pbx.url, pbx.client_id, pbx.client_secret)
    for _ in range(2):
        with pytest.raises(ApiError) as caught:
            twin.run(client.system.information())
    twin.close(client)
    assert "asked now" in str(caught.value)
    assert ".." not in str(caught.value)


def test_a_refusal_that_is_forgotten_meanwhile_is_no_token(
    pbx: ScriptedPbx, twin: Twin, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another client's login may pardon between two looks."""
    pbx.login = [Response({"errcode": 60002})]
    client = twin.base_client(pbx, retries=0)
    assert refused(twin, client).errcode == 60002
    state = load("tokens.state").TokenState
    look = state.refusal.fget

    def forgotten(self: Any) -> Any:
        found = look(self)
        self.pardon()
        return found

    monkeypatch.setattr(state, "refusal", property(forgotten))
    assert refused(twin, client).errcode == 60002
    assert pbx.calls("item/get") == []
    twin.run(get(twin, client))
    assert [each.token for each in pbx.calls("item/get")] == ["TOKEN-1-SECRET"]


def test_six_clients_with_the_same_credentials_are_rejected_once(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    pbx.login = [Response(WRONG)]
    for _ in range(6):
        client = twin.base_client(pbx)
        assert refused(twin, client).errcode == -1
        twin.close(client)
    assert logins(pbx) == 1
    # Others have nothing to do with it.
    other = twin.get("client.base", "BaseClient")(pbx.url, "client-1234", "OTHER")
    twin.run(get(twin, other))
    twin.close(other)
    assert logins(pbx) == 2


def test_six_clients_at_once_are_rejected_once(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.login = [Response(WRONG, delay=0.3)]
    clients = [twin.base_client(pbx) for _ in range(6)]
    asked = [lambda client=client: get(twin, client) for client in clients]
    results = twin.at_once(asked)
    assert {each.errcode for each in results} == {-1}
    assert logins(pbx) == 1


def test_login_that_works_is_good_for_all(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.login = [Response(WRONG)]
    first, second = twin.base_client(pbx), twin.base_client(pbx)
    refused(twin, first)
    refused(twin, second)
    twin.run(first.login())
    twin.run(get(twin, second))


def test_login_of_another_client_does_not_hold_up_a_call_for_ever(
    pbx: ScriptedPbx, twin: Twin, errors: Any
) -> None:
    pbx.login = [Response(delay=1.5)]
    slow, quick = twin.base_client(pbx), twin.base_client(pbx, timeout=0.3)
    started = time.monotonic()
    results = twin.at_once([lambda: get(twin, slow), lambda: get(twin, quick)])
    # Whichever came first: one of them had not the time.
    assert any(isinstance(each, errors.RequestTimeoutError) for each in results)
    assert time.monotonic() - started < 3


@pytest.mark.parametrize(
    "told", ['""', "-5", "NaN", "0", "null", '"x"', "[]", "true", "1e999", "-1e999"]
)
def test_lifetime_that_cannot_be_is_the_usual_one(
    pbx: ScriptedPbx, twin: Twin, told: str
) -> None:
    body = '{"errcode":0,"access_token":"TOKEN-1-SECRET","refresh_token":"R",'
    body += f'"access_token_expire_time":{told},"refresh_token_expire_time":{told}}}'
    pbx.live.add("TOKEN-1-SECRET")
    pbx.login = [Response(body.encode())]
    client = twin.base_client(pbx)
    for _ in range(4):
        twin.run(get(twin, client))
    assert logins(pbx) == 1
    assert not pbx.calls("refresh_token")


def test_lifetime_without_end_is_one_that_a_timer_takes() -> None:
    answer = load("tokens.answer").TokenAnswer
    lifetime = answer(access_token="a", access_token_expire_time=1e308).access_lifetime
    assert 86400 <= lifetime <= 366 * 86400
    assert answer(access_token_expire_time="3600").access_lifetime == 3600


@pytest.mark.parametrize(
    ("status", "body"),
    [(200, b'{"errcode":"no"}'), (200, b"[]"), (401, b"<html>"), (404, b"")],
)
def test_renewal_that_is_refused_without_a_code_leads_to_a_login(
    pbx: ScriptedPbx, twin: Twin, status: int, body: bytes
) -> None:
    client = twin.base_client(pbx)
    twin.run(get(twin, client))
    pbx.live.clear()
    pbx.refresh = [Response(body, status=status)]
    twin.run(get(twin, client))
    assert logins(pbx) == 2


def test_all_clients_may_be_pardoned_at_once(pbx: ScriptedPbx, twin: Twin) -> None:
    pbx.login = [Response(WRONG)] * 2
    first, second = twin.base_client(pbx), twin.base_client(pbx)
    for client in (first, second, first):
        refused(twin, client)
    assert logins(pbx) == 1
    load("tokens.memory").forget_refusals()
    refused(twin, second)
    refused(twin, first)
    assert logins(pbx) == 2


def test_a_token_given_back_makes_room_for_who_was_one_too_many(
    pbx: ScriptedPbx, twin: Twin
) -> None:
    full = {"errcode": 60002, "errmsg": "MAX LIMITATION EXCEEDED"}
    holder, late = (twin.base_client(pbx) for _ in range(2))
    twin.run(get(twin, holder))
    pbx.login = [Response(full)]
    for _ in range(3):
        refused(twin, late)
    assert logins(pbx) == 2
    twin.close(holder)
    twin.run(get(twin, late))
    assert logins(pbx) == 3


@pytest.mark.parametrize(
    "answer",
    [Response(b"<html>", 503), Response({"errcode": 10004, "errmsg": "EXPIRED"})],
)
def test_a_token_that_stays_on_the_pbx_makes_no_room(
    pbx: ScriptedPbx, twin: Twin, answer: Response
) -> None:
    holder, late = (twin.base_client(pbx) for _ in range(2))
    twin.run(get(twin, holder))
    pbx.login = [Response({"errcode": 60002, "errmsg": "MAX LIMITATION EXCEEDED"})] * 2
    refused(twin, late)
    pbx.on("/v1.0/del_token", answer)
    twin.close(holder)
    assert len(pbx.calls("del_token")) == 1
    refused(twin, late)
    assert logins(pbx) == 2


@pytest.mark.parametrize("answer", [WRONG, {"errcode": 70004, "errmsg": "BLOCKED"}])
def test_a_token_given_back_pardons_no_rejection(
    pbx: ScriptedPbx, twin: Twin, answer: dict[str, Any]
) -> None:
    holder, late = (twin.base_client(pbx) for _ in range(2))
    twin.run(get(twin, holder))
    pbx.login = [Response(answer)]
    refused(twin, late)
    twin.close(holder)
    refused(twin, late)
    assert logins(pbx) == 2


def test_memory_does_not_hold_credentials() -> None:
    memory = load("tokens.memory")
    secret = load("redact").Secret
    key = memory.key_of("pbx:8088", secret("client"), secret("SECRET"))
    assert b"SECRET" not in key
    assert key == memory.key_of("PBX:8088", secret("client"), secret("SECRET"))
    # The parts are kept apart.
    assert key != memory.key_of("pbx:8088", secret("clientS"), secret("ECRET"))


def test_memory_does_not_grow_for_ever() -> None:
    memory = load("tokens.memory")
    refusal = memory.Refusal(load("transport.outcome").LoginRefused(-1, {}), 1e9, 1)
    known = memory.LoginMemory()
    for number in range(5000):
        known.remember(b"%d" % number, refusal)
    assert known.refusal(b"4999") is refusal
    assert known.refusal(b"0") is None


def test_right_to_log_in_ends_when_its_client_has_vanished() -> None:
    known = load("tokens.memory").LoginMemory()
    turn = known.begin(b"k", 0.0, 10.0)
    assert turn is not None
    assert known.begin(b"k", 9.0, 19.0) is None
    later = known.begin(b"k", 11.0, 21.0)
    assert later is not None
    # What the first one does now is no concern of the second.
    known.end(b"k", turn)
    assert known.begin(b"k", 12.0, 22.0) is None
    known.end(b"k", later)
    assert known.begin(b"k", 12.0, 22.0) is not None


def test_pause_between_logins_grows_and_believes_an_end_once() -> None:
    pause = load("retry.pauses").login_pause
    assert [pause("slowly", times) for times in (1, 2, 3, 4, 5, 99)] == [
        60,
        120,
        240,
        480,
        600,
        600,
    ]
    assert pause("slowly", 1, 5.0) == 5.0
    assert pause("slowly", 2, 5.0) == 120
    assert pause("slowly", 2, 700.0) == 700
    assert pause("slowly", 1, 1e12) == 86400
    assert pause("never") == float("inf")


@pytest.mark.parametrize("value", ["2026/11/28 20:00:00", "soon", None, [1], -3, "nan"])
def test_end_that_cannot_be_read_is_none(value: object) -> None:
    assert load("retry.moments").seconds_until(value, time.time()) is None


def test_end_with_an_offset_is_read() -> None:
    until = load("retry.moments").seconds_until
    assert until("1970-01-01T00:01:00+00:00", 0.0) is not None
    assert until("2026-11-28T20:00:10+00:00", 1795896000.0) == pytest.approx(10.0)


def test_rules_of_the_spec_know_the_field() -> None:
    assert retry_rules().ends == {70004: "block_expire_time"}
