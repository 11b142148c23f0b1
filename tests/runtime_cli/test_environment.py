"""A PBX with a self-signed certificate, by settings of the environment alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from yeastar_pseries._runtime.cli.profiles.selection import chosen

PIN = "ab" * 32


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("YEASTAR_CONFIG_DIR", str(tmp_path))
    monkeypatch.setenv("YEASTAR_URL", "https://pbx")
    monkeypatch.setenv("YEASTAR_FINGERPRINT", PIN)


def test_a_command_takes_the_fingerprint_with_the_url() -> None:
    assert chosen().fingerprint == PIN


def test_an_option_goes_before_it() -> None:
    assert chosen(fingerprint="cd" * 32).fingerprint == "cd" * 32
    assert chosen(insecure=True).fingerprint is None
    assert chosen(ca_file="ca.pem").fingerprint is None


def test_another_pbx_is_not_held_to_it() -> None:
    assert chosen(url="https://another-pbx").fingerprint is None
