"""A blank around Client ID or Client Secret is told before it costs a login."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import yeastar

TOLD = " begins or ends with a blank or a line break"


@pytest.mark.parametrize("name", ["YEASTAR_CLIENT_ID", "YEASTAR_CLIENT_SECRET"])
@pytest.mark.parametrize("words", ["system information", "login", "record --out x"])
def test_a_variable_is_named(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch, name: str, words: str, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(name, f"{pbx.client_secret}\n")
    done = yeastar(*words.split())
    assert done.exit_code == 2
    assert done.stderr.startswith(f"yeastar: {name}{TOLD}")
    assert pbx.client_secret not in done.stderr
    assert pbx.requests == []


@pytest.mark.parametrize("name", ["YEASTAR_CLIENT_ID", "YEASTAR_CLIENT_SECRET"])
@pytest.mark.parametrize("around", ["\ufeff{}", "{}\u200b", "{}\nx"], ids=ascii)
def test_what_nobody_sees_in_a_variable_costs_no_login(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch, name: str, around: str
) -> None:
    monkeypatch.setenv(name, around.format(pbx.client_secret))
    done = yeastar("system", "information")
    assert done.exit_code == 2
    assert done.stderr.startswith(f"yeastar: {name} holds ")
    assert pbx.client_secret not in done.stderr
    assert pbx.requests == []


def test_an_option_of_login_is_named(pbx: MockPbx, tmp_path: Path) -> None:
    file = tmp_path / "secret"
    # A line break at its end is that of every file.
    file.write_text(f"{pbx.client_secret} \n", "utf-8")
    done = yeastar("login", "--client-secret", f"@{file}")
    assert (done.exit_code, pbx.requests) == (2, [])
    assert done.stderr.startswith(f"yeastar: --client-secret{TOLD}")
    done = yeastar("login", "--client-id", f"{pbx.client_id} ")
    assert (done.exit_code, pbx.requests) == (2, [])
    assert done.stderr.startswith(f"yeastar: --client-id{TOLD}")
    assert pbx.client_id not in done.stderr
    file.write_text(f"{pbx.client_secret}\n", "utf-8")
    # Of a file that two editors have marked; the first mark is taken off.
    for text, what in (("\ufeff{}", "U+FEFF"), ("{}\u200b", "U+200B")):
        file.write_text(text.format(pbx.client_secret), "utf-8-sig")
        done = yeastar("login", "--client-secret", f"@{file}")
        assert (done.exit_code, pbx.requests) == (2, [])
        assert "--client-secret holds " in done.stderr and what in done.stderr
    file.write_text(f"{pbx.client_secret}\n", "utf-8")
    kept = ("-p", "office", "--store", "file")
    assert yeastar("login", "--client-secret", f"@{file}", *kept).exit_code == 0


@pytest.mark.parametrize("name", ["client_id", "client_secret"])
def test_a_profile_is_named(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    given = {"client_id": pbx.client_id, "client_secret": pbx.client_secret}
    profile = {**given, "url": pbx.url, name: f"{given[name]}\n"}
    file = tmp_path / "profiles.json"
    file.write_text(json.dumps({"profiles": {"office": profile}}), "utf-8")
    file.chmod(0o600)
    monkeypatch.setenv("YEASTAR_CONFIG_DIR", str(tmp_path))
    done = yeastar("-p", "office", "system", "information")
    assert (done.exit_code, pbx.requests) == (2, [])
    assert done.stderr.startswith(
        f"yeastar: {name} of the profile 'office' (`yeastar login` stores it anew){TOLD}"
    )
    profile[name] = f"\ufeff{given[name]}"
    file.write_text(json.dumps({"profiles": {"office": profile}}), "utf-8")
    done = yeastar("-p", "office", "system", "information")
    assert (done.exit_code, pbx.requests) == (2, [])
    assert "stores it anew) holds U+FEFF" in done.stderr
    # Where nobody logs in, it is in nobody's way.
    assert yeastar("profiles").exit_code == 0
    assert "certificate" in yeastar("-p", "office", "fingerprint").stderr
