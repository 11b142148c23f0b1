"""`yeastar login` and its profiles: where secrets are, and which PBX is meant."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from click.testing import Result
from keyring.backend import KeyringBackend
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.cli.app import app
from yeastar_pseries._runtime.cli.profiles.selection import chosen
from yeastar_pseries._runtime.cli.profiles.store import load

SETTINGS = ("YEASTAR_URL", "YEASTAR_CLIENT_ID", "YEASTAR_CLIENT_SECRET")


class Keys(KeyringBackend):
    """A keyring in memory."""

    priority = 1  # pyright: ignore[reportAssignmentType]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    with MockPbx() as mock:
        yield mock


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No settings but those of the test."""
    for name in (*SETTINGS, "YEASTAR_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("YEASTAR_CONFIG_DIR", str(tmp_path))
    return tmp_path


def yeastar(*arguments: object, typed: str | None = None) -> Result:
    return CliRunner().invoke(app, [*map(str, arguments)], input=typed)


def login(pbx: MockPbx, name: str, *more: object, secret: str | None = None) -> Result:
    return yeastar(
        *("login", "-p", name, "--url", pbx.tls_url, "--client-id", pbx.client_id),
        *("--fingerprint", pbx.fingerprint, "--client-secret", "-", *more),
        typed=(secret or pbx.client_secret) + "\n",
    )


def test_a_profile_is_kept_for_its_owner_only_and_used(
    pbx: MockPbx, folder: Path
) -> None:
    done = login(pbx, "office", "--store", "file")
    assert done.exit_code == 0, done.stderr
    assert pbx.client_secret not in done.output
    file = folder / "profiles.json"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [each.name for each in folder.iterdir()] == ["profiles.json"]
    rows = yeastar("extension", "list", "--limit", 1)
    assert json.loads(rows.stdout)[0]["number"] == "1000"
    shown = yeastar("profiles")
    assert "office" in shown.stdout and "pinned" in shown.stdout
    assert pbx.client_secret not in shown.output + repr(load()) + repr(chosen())


def test_a_keyring_keeps_the_secret_out_of_the_file(pbx: MockPbx, folder: Path) -> None:
    before, keys = keyring.get_keyring(), Keys()
    keyring.set_keyring(keys)
    try:
        assert login(pbx, "office").exit_code == 0
        assert pbx.client_secret not in (folder / "profiles.json").read_text("utf-8")
        assert list(keys.kept.values()) == [pbx.client_secret]
        assert yeastar("system", "information").exit_code == 0
        assert yeastar("logout", "office").exit_code == 0
        assert keys.kept == {}
    finally:
        keyring.set_keyring(before)


def test_a_refused_login_keeps_nothing(pbx: MockPbx, folder: Path) -> None:
    done = login(pbx, "office", "--store", "file", secret="Wrong-Secret-1")
    assert done.exit_code == 3
    assert "Wrong-Secret-1" not in done.output
    assert list(folder.iterdir()) == []
    pbx.unblock()


def test_a_certificate_that_nobody_vouches_for_is_not_taken_unseen(
    pbx: MockPbx, folder: Path
) -> None:
    done = yeastar(
        *("login", "--url", pbx.tls_url, "--client-id", "a", "--client-secret", "-"),
        typed="b\n",
    )
    assert done.exit_code == 2
    assert "--fingerprint" in done.stderr
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_a_file_that_others_may_read_is_not_read(pbx: MockPbx, folder: Path) -> None:
    login(pbx, "office", "--store", "file")
    (folder / "profiles.json").chmod(0o644)
    done = yeastar("extension", "list")
    assert done.exit_code == 2
    assert "chmod 600" in done.stderr


def test_which_pbx_is_meant(
    pbx: MockPbx, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    login(pbx, "office", "--store", "file")
    login(pbx, "branch", "--store", "file")
    assert "(profile office)" in chosen().label
    assert yeastar("profiles", "--default", "branch").exit_code == 0
    assert "(profile branch)" in chosen().label
    assert "(profile office)" in chosen("office").label
    # A container has its settings in the environment, whatever lies in its home.
    monkeypatch.setenv("YEASTAR_URL", "http://127.0.0.1:1")
    assert chosen().url == "http://127.0.0.1:1"
    assert chosen("office").url == pbx.tls_url
    assert yeastar("-p", "office", "system", "information").exit_code == 0
    assert yeastar("logout", "branch").exit_code == 0
    assert load().default == "office"


def test_broken_files_of_profiles_are_told_in_a_line(folder: Path) -> None:
    file = folder / "profiles.json"
    file.write_text('{"profiles": {"a": {"client_secret": "Planted-1"', "utf-8")
    file.chmod(0o600)
    done = yeastar("extension", "list")
    assert done.exit_code == 2
    assert "no file of profiles" in done.stderr
    assert "Planted-1" not in done.output
