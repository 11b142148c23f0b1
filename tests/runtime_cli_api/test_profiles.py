"""`yeastar login` and its profiles: where secrets are, and which PBX is meant."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import msgspec
import pytest
import typer
from click.testing import Result
from keyring.backend import KeyringBackend
from typer.testing import CliRunner

from tests.mock_pbx import MockPbx
from yeastar_pseries._runtime.cli.app import app
from yeastar_pseries._runtime.cli.profiles.login import login_command
from yeastar_pseries._runtime.cli.profiles.selection import chosen
from yeastar_pseries._runtime.cli.profiles.store import load, save

SETTINGS = (
    *("YEASTAR_URL", "YEASTAR_FINGERPRINT"),
    *("YEASTAR_CLIENT_ID", "YEASTAR_CLIENT_SECRET"),
)


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


def test_the_pin_of_the_environment_is_that_of_its_pbx_for_a_login_too(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {
        "YEASTAR_URL": pbx.tls_url,
        "YEASTAR_CLIENT_ID": pbx.client_id,
        "YEASTAR_CLIENT_SECRET": pbx.client_secret,
        "YEASTAR_FINGERPRINT": pbx.fingerprint,
    }.items():
        monkeypatch.setenv(name, value)
    assert yeastar("login", "--store", "file").exit_code == 0
    assert load().profiles["127.0.0.1"].fingerprint == pbx.fingerprint
    # Of another PBX nobody has said anything.
    other = pbx.tls_url.replace("127.0.0.1", "localhost")
    done = yeastar("login", "--store", "file", "--url", other)
    assert done.exit_code == 2
    assert "compare it" in done.stderr


@pytest.mark.parametrize(
    "words", [("login", "--url", "{}"), ("-p", "x", "extension", "delete", "--id", "1")]
)
def test_a_password_in_a_url_is_never_shown(
    folder: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "https://user:geheim@127.0.0.1:1"
    profile = {"url": url, "client_id": "a", "client_secret": "b"}
    (folder / "profiles.json").write_text(json.dumps({"profiles": {"x": profile}}))
    (folder / "profiles.json").chmod(0o600)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    done = yeastar(*(each.format(url) for each in words), typed="n\n")
    assert done.exit_code == 2
    assert "the URL must not hold a user" in done.stderr
    assert "geheim" not in done.output


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"geheim\nzwei\n", "several lines"),
        (b"\xff\xfegeheim", "no text in UTF-8"),
        (b"\n", "nothing came"),
    ],
)
def test_a_file_that_holds_no_secret_is_refused_before_a_login(
    pbx: MockPbx, folder: Path, content: bytes, says: str
) -> None:
    file = folder / "secret"
    file.write_bytes(content)
    words = ("login", "--url", pbx.url, "--client-id", pbx.client_id)
    done = yeastar(*words, "--client-secret", f"@{file}")
    assert done.exit_code == 2
    assert says in done.stderr
    assert "geheim" not in done.output


def test_a_secret_of_an_editor_that_marks_its_files_is_read(
    pbx: MockPbx, folder: Path
) -> None:
    file = folder / "secret"
    file.write_text(f"{pbx.client_secret}\r\n", "utf-8-sig")
    words = ("login", "--url", pbx.url, "--client-id", pbx.client_id)
    done = yeastar(*words, "--store", "file", "--client-secret", f"@{file}")
    assert done.exit_code == 0, done.stderr


def test_a_secret_that_goes_to_the_file_leaves_the_keyring(pbx: MockPbx) -> None:
    before, keys = keyring.get_keyring(), Keys()
    keyring.set_keyring(keys)
    try:
        assert login(pbx, "office").exit_code == 0
        assert login(pbx, "office", "--store", "file").exit_code == 0
        assert keys.kept == {}
    finally:
        keyring.set_keyring(before)


def test_profiles_that_cannot_be_read_are_told_before_a_login(
    pbx: MockPbx, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "profiles.json").write_text("[]")
    (folder / "profiles.json").chmod(0o600)
    pbx.reset()
    assert login(pbx, "office", "--store", "file").exit_code == 2
    assert not pbx.issued_tokens
    # Where the environment says all, nobody needs them.
    monkeypatch.setenv("YEASTAR_URL", pbx.url)
    monkeypatch.setenv("YEASTAR_CLIENT_ID", pbx.client_id)
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", pbx.client_secret)
    assert yeastar("extension", "list", "--limit", 1).exit_code == 0


def test_advice_on_certificates_names_commands(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YEASTAR_URL", pbx.tls_url)
    monkeypatch.setenv("YEASTAR_CLIENT_ID", pbx.client_id)
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", pbx.client_secret)
    for pin in ("", "0" * 64):
        monkeypatch.setenv("YEASTAR_FINGERPRINT", pin)
        done = yeastar("extension", "list")
        assert done.exit_code == 9
        assert "`yeastar login`" in done.stderr
        assert "verify=" not in done.stderr and "fingerprint=" not in done.stderr
    again = yeastar("login", "--insecure", "--fingerprint", "0" * 64)
    assert again.exit_code == 2
    assert "exclude each other" in again.stderr


def logins(pbx: MockPbx) -> int:
    return sum(each.path.endswith("/get_token") for each in pbx.requests)


def test_commands_of_a_profile_log_in_once(pbx: MockPbx, folder: Path) -> None:
    pbx.reset()
    assert login(pbx, "office", "--store", "file").exit_code == 0
    before = logins(pbx)
    for _ in range(20):
        assert yeastar("system", "information").exit_code == 0
    assert logins(pbx) == before + 1
    (token,) = pbx.live_tokens
    kept = folder / "tokens.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    # Encrypted: it tells nothing without the Client Secret.
    texts = [each.read_text("utf-8") for each in folder.iterdir()]
    assert not [each for each in texts if token in each]
    assert not pbx.issued_tokens & set(kept.read_text("utf-8").split('"'))


def test_a_tour_of_a_profile_uses_the_token_of_its_commands(
    pbx: MockPbx, folder: Path
) -> None:
    pbx.reset()
    assert login(pbx, "office", "--store", "file").exit_code == 0
    before = logins(pbx)
    few = ("--rate", "20", "--without", "v2_*", "--without", "/v1.0/[!s]*")
    record = yeastar("record", "--out", folder / "box.jsonl", *few)
    assert record.exit_code == 0, record.output
    assert yeastar("check", "--no-probe", *few).exit_code in (0, 1)
    assert yeastar("system", "information").exit_code == 0
    assert logins(pbx) == before + 1
    assert len(pbx.live_tokens) == 1


def test_commands_side_by_side_share_a_token(pbx: MockPbx, folder: Path) -> None:
    pbx.reset()
    assert login(pbx, "office", "--store", "file").exit_code == 0
    before = logins(pbx)
    words = [sys.executable, "-m", "yeastar_pseries", "system", "information"]
    running = [
        subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    assert [(each.communicate()[1], each.returncode) for each in running] == (
        [(b"", 0)] * 3
    )
    assert logins(pbx) == before + 1


def test_logout_gives_the_token_back_without_a_login(
    pbx: MockPbx, folder: Path
) -> None:
    pbx.reset()
    for name in ("office", "branch"):
        assert login(pbx, name, "--store", "file").exit_code == 0
    # The other profile of the same application logs in again, by itself.
    assert yeastar("system", "information").exit_code == 0
    before = logins(pbx)
    assert yeastar("logout", "office").exit_code == 0
    assert pbx.live_tokens == []
    assert yeastar("logout", "branch").exit_code == 0
    assert logins(pbx) == before
    assert json.loads((folder / "tokens.json").read_text("utf-8"))["records"] == {}


def test_logout_needs_no_pbx_and_no_keyring(pbx: MockPbx, folder: Path) -> None:
    before, keys = keyring.get_keyring(), Keys()
    keyring.set_keyring(keys)
    try:
        assert login(pbx, "office").exit_code == 0
        assert yeastar("system", "information").exit_code == 0
        keys.kept.clear()
        assert yeastar("logout", "office").exit_code == 0
    finally:
        keyring.set_keyring(before)
    assert json.loads((folder / "tokens.json").read_text("utf-8"))["records"] == {}
    assert login(pbx, "office", "--store", "file").exit_code == 0
    assert yeastar("system", "information").exit_code == 0
    text = (folder / "profiles.json").read_text("utf-8")
    gone = text.replace(pbx.tls_url, "https://127.0.0.1:1")
    (folder / "profiles.json").write_text(gone, "utf-8")
    assert yeastar("logout", "office").exit_code == 0
    assert load().profiles == {}


def test_a_login_with_another_secret_forgets_the_token_of_the_old_one(
    pbx: MockPbx, folder: Path
) -> None:
    pbx.reset()
    assert login(pbx, "office", "--store", "file").exit_code == 0
    assert yeastar("system", "information").exit_code == 0
    # As if it had been kept with the secret before this one.
    saved = load()
    profile = msgspec.structs.replace(saved.profiles["office"], client_secret="old")
    saved.profiles["office"] = profile
    save(saved)
    assert login(pbx, "office", "--store", "file").exit_code == 0
    done = yeastar("system", "information")
    assert (done.exit_code, done.stderr) == (0, "")


def test_without_a_profile_the_token_is_given_back(
    pbx: MockPbx, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pbx.reset()
    monkeypatch.setenv("YEASTAR_URL", pbx.url)
    monkeypatch.setenv("YEASTAR_CLIENT_ID", pbx.client_id)
    monkeypatch.setenv("YEASTAR_CLIENT_SECRET", pbx.client_secret)
    assert yeastar("system", "information").exit_code == 0
    assert pbx.issued_tokens and pbx.live_tokens == []
    assert list(folder.iterdir()) == []


def test_a_token_that_cannot_be_kept_is_told_of_in_a_line(
    pbx: MockPbx, folder: Path
) -> None:
    assert login(pbx, "office", "--store", "file").exit_code == 0
    (folder / "tokens.json").mkdir()
    done = yeastar("system", "information")
    assert done.exit_code == 0
    assert done.stderr.startswith("yeastar: FileTokenStore: ")
    assert len(done.stderr.splitlines()) == 1
    assert pbx.live_tokens == []


def test_it_asks_in_the_words_of_the_pbx_and_until_a_url_is_one(
    pbx: MockPbx, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = {
        "PBX URL": iter(["192.168.5.150:8088", "https://me:hush@pbx", "", pbx.url]),
        "Client ID": iter([pbx.client_id]),
        "Client Secret (not shown)": iter([pbx.client_secret]),
    }
    monkeypatch.setattr(typer, "prompt", lambda text, **_: next(answers[text]))
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    login_command(store="file")
    assert [list(left) for left in answers.values()] == [[], [], []]
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("yeastar: the URL '192.168.5.150:8088' has no scheme")
    assert "hush" not in "".join(told)
    assert [line.startswith("yeastar: ") for line in told] == [True] * 3 + [False]
    assert load().profiles


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ((), "--url is needed; without a terminal give it, or YEASTAR_URL"),
        (("--url", "http://x"), "--client-id is needed; without a terminal give it, or"),
        (
            ("--url", "http://x", "--client-id", "a"),
            "--client-secret is needed; without a terminal give - | env:NAME | @FILE",
        ),
    ],
)  # fmt: skip
def test_what_nobody_can_be_asked_for_is_told_alike(
    given: tuple[str, ...], told: str
) -> None:
    """A prompt was among the ways out of having no terminal."""
    done = CliRunner().invoke(app, ["login", *given])
    assert done.exit_code == 2
    assert told in done.stderr
