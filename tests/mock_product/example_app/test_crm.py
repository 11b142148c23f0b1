"""Tests of the application against a mock PBX."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from crm import CannotCall, Crm, Missed
from yeastar_mock_pbx import StartedPbx

from yeastar_pseries import Client

CUSTOMERS = {"5503301": "Ada Lovelace"}
HERE = Path(__file__).parent


def test_a_click_calls_the_customer(mock_pbx: StartedPbx, pbx_client: Client) -> None:
    assert Crm(pbx_client, CUSTOMERS).call("1000", "5503301")
    [call] = mock_pbx.status()["calls"]
    assert call


def test_a_refused_call_is_told(mock_pbx: StartedPbx, pbx_client: Client) -> None:
    mock_pbx.fail_next("call_dial", 20003)
    with pytest.raises(CannotCall, match="5503301"):
        Crm(pbx_client, CUSTOMERS).call("1000", "5503301")


@pytest.mark.mock_pbx(call_seconds=0.05)
def test_who_was_missed_has_a_name(mock_pbx: StartedPbx, pbx_client: Client) -> None:
    mock_pbx.call("5503301", "1000", outcome="no_answer")
    mock_pbx.call("5503302", "1000", outcome="answered")
    match Crm(pbx_client, CUSTOMERS).missed("1000"):
        case [Missed(number="5503301", customer="Ada Lovelace")]:
            pass
        case other:
            pytest.fail(f"missed: {other}")


def test_nothing_of_another_test_is_left(pbx_client: Client) -> None:
    assert Crm(pbx_client, CUSTOMERS).missed("1000") == []


def test_the_screen_pops_in_a_process_of_its_own(mock_pbx: StartedPbx) -> None:
    place = {
        "PBX_URL": mock_pbx.url,
        "PBX_CLIENT_ID": mock_pbx.client_id,
        "PBX_CLIENT_SECRET": str(mock_pbx.client_secret),
    }
    with subprocess.Popen(
        [sys.executable, str(HERE / "screen_pop.py"), "5503301=Ada Lovelace"],
        env={**os.environ, **place},
        stdout=subprocess.PIPE,
        text=True,
    ) as application:
        assert application.stdout is not None
        try:
            assert application.stdout.readline() == "ready\n"
            mock_pbx.call("5503301", "1000", wait=False)
            assert application.stdout.readline() == "1000: Ada Lovelace calls\n"
        finally:
            application.terminate()


def test_the_same_with_tls(mock_pbx_tls: StartedPbx) -> None:
    with mock_pbx_tls.client() as client:
        assert str(mock_pbx_tls.tls_url).startswith("https://")
        assert Crm(client, CUSTOMERS).call("1000", "1001")
    assert mock_pbx_tls.requests[-1].secure
