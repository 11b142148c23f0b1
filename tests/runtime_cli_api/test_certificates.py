"""`yeastar login` where the certificate, or the port, is not what was expected."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.mock_pbx import MockPbx
from tests.runtime_cli_api.asking import yeastar


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No settings but those of the test."""
    for name in ("URL", "CLIENT_ID", "CLIENT_SECRET", "FINGERPRINT", "PROFILE"):
        monkeypatch.delenv(f"YEASTAR_{name}", raising=False)
    monkeypatch.setenv("YEASTAR_CONFIG_DIR", str(tmp_path))
    return tmp_path


@pytest.mark.parametrize("terminal", [True, False])
@pytest.mark.parametrize("name", ["127.0.0.1", "office"])
def test_another_certificate_than_the_pinned_one_is_told(
    pbx: MockPbx,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    terminal: bool,
    name: str,
) -> None:
    before = "AB:" * 31 + "AB"
    url = pbx.tls_url if name == "office" else "https://127.0.0.1:1"
    saved = {"url": url, "client_id": "a", "client_secret": "b", "fingerprint": before}
    (folder / "profiles.json").write_text(json.dumps({"profiles": {name: saved}}))
    (folder / "profiles.json").chmod(0o600)
    words = ("login", "--url", pbx.tls_url, "--client-id", "a", "--client-secret", "-")
    if terminal:
        terminal_of = SimpleNamespace(stdin=SimpleNamespace(isatty=lambda: True))
        monkeypatch.setattr(
            "yeastar_pseries._runtime.cli.profiles.login.sys", terminal_of
        )
    done = yeastar(*words, typed="b\nn\n")
    assert done.exit_code != 0
    told = " ".join(done.stderr.split())
    assert f"the profile {name} pins another certificate, {before}" in told
    assert "somebody between you and the PBX" in told
    assert ("Trust the new one" in told) is terminal
    saved["fingerprint"] = pbx.fingerprint
    (folder / "profiles.json").write_text(json.dumps({"profiles": {name: saved}}))
    assert "another certificate" not in yeastar(*words, typed="b\nn\n").stderr


def test_a_port_without_tls_is_told_at_a_login(pbx: MockPbx, folder: Path) -> None:
    url = pbx.url.replace("http://", "https://")
    words = ("login", "--url", url, "--client-id", "a", "--client-secret", "-")
    done = yeastar(*words, typed="b\n")
    assert done.exit_code != 0
    assert "this port does not speak TLS. Write http:// in the URL" in done.stderr
    assert "WRONG_VERSION" not in done.stderr


def test_the_help_of_a_search_tells_what_the_command_takes() -> None:
    told = " ".join(yeastar("cdr", "search", "--help").stdout.split())
    assert "exactly in the PBX display format" not in told
    assert "2026-01-31T09:00 (in the zone of this computer" in told
    assert "Without a zone it is in that of this computer." in told
    alarm = " ".join(yeastar("wakeupcall", "create", "--help").stdout.split())
    assert "Without a zone" not in alarm
