"""Tokens of the mock PBX."""

from tests.mock_pbx import MockPbx

from .conftest import Caller


def test_login_gives_a_pair_of_32_characters_and_their_lifetimes(
    anonymous: Caller,
) -> None:
    answer = anonymous.login()
    assert answer["errcode"] == 0
    assert len(answer["access_token"]) == len(answer["refresh_token"]) == 32
    assert answer["access_token_expire_time"] == 1800
    assert answer["refresh_token_expire_time"] == 86400


def test_bad_credentials_answer_as_documented(anonymous: Caller) -> None:
    assert anonymous.login("wrong") == {
        "errcode": -1,
        "errmsg": "FAILURE",
        "invalid_param_list": [{"field": "username or password", "value": "error"}],
    }


def test_five_failures_block_the_address_even_for_good_credentials(
    anonymous: Caller,
) -> None:
    for _ in range(5):
        assert anonymous.login("wrong")["errcode"] == -1
    assert anonymous.login()["errcode"] == 70004
    anonymous.pbx.unblock()
    assert anonymous.login()["errcode"] == 0


def test_an_address_that_a_header_tells_is_nobodys(anonymous: Caller) -> None:
    # uvicorn believes it, by default, if it comes from this machine.
    for number in range(5):
        anonymous.http.headers["X-Forwarded-For"] = f"192.0.2.{number}"
        assert anonymous.login("wrong")["errcode"] == -1
    assert anonymous.login()["errcode"] == 70004


def test_a_good_login_in_between_resets_the_count(anonymous: Caller) -> None:
    for _ in range(2):
        for _ in range(4):
            anonymous.login("wrong")
        assert anonymous.login()["errcode"] == 0


def test_the_ninth_token_is_refused_until_one_is_revoked(anonymous: Caller) -> None:
    for _ in range(8):
        assert anonymous.login()["errcode"] == 0
    assert anonymous.login()["errcode"] == 60002
    assert anonymous.get("del_token")["errcode"] == 0
    assert anonymous.login()["errcode"] == 0
    assert len(anonymous.pbx.live_tokens) == 8


def test_missing_unknown_and_revoked_tokens_answer_10004(caller: Caller) -> None:
    url = caller.url("system/information")
    assert caller.http.get(url).json()["errcode"] == 10004
    assert caller.get("system/information", access_token="x")["errcode"] == 10004
    assert caller.get("system/information")["errcode"] == 0
    caller.get("del_token")
    assert caller.get("system/information")["errcode"] == 10004


def test_a_token_dies_after_30_virtual_minutes_and_frees_its_slot(
    caller: Caller, pbx: MockPbx
) -> None:
    pbx.advance(1799)
    assert caller.get("system/information")["errcode"] == 0
    pbx.advance(2)
    assert caller.get("system/information")["errcode"] == 10004
    assert pbx.live_tokens == []


def test_refresh_rotates_both_and_takes_no_slot(anonymous: Caller) -> None:
    first = [anonymous.login() for _ in range(8)][-1]
    second = anonymous.post(
        "refresh_token", token=None, refresh_token=first["refresh_token"]
    )
    assert second["errcode"] == 0
    assert second["access_token"] != first["access_token"]
    assert len(anonymous.pbx.live_tokens) == 8
    again = anonymous.post(
        "refresh_token", token=None, refresh_token=first["refresh_token"]
    )
    assert again["errcode"] == 10004
    assert anonymous.get("system/information")["errcode"] == 10004


def test_refresh_works_after_the_access_token_expired(anonymous: Caller) -> None:
    pair = anonymous.login()
    anonymous.pbx.expire_tokens()
    answer = anonymous.post(
        "refresh_token", token=None, refresh_token=pair["refresh_token"]
    )
    assert answer["errcode"] == 0


def test_the_log_of_requests_holds_no_secret(caller: Caller, pbx: MockPbx) -> None:
    caller.get("system/information")
    caller.post("extension/update", id=1, reg_password="TopSecret9")
    text = repr(pbx.requests)
    assert pbx.requests[-1].body == {"id": 1, "reg_password": "***"}
    for secret in (*pbx.issued_tokens, pbx.client_secret, "TopSecret9"):
        assert secret not in text
