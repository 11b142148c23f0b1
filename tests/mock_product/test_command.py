"""The command tells where it is, refuses what makes no sense, and ends when told."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import urllib.request
from pathlib import Path
from typing import Any

import pytest

from tests.mock_pbx import StartedPbx
from tests.mock_pbx.process import StartError
from tests.mock_pbx.settings import Settings

FREE = ("--port", "0", "--stop-on-eof")


def run(
    environment: dict[str, str], folder: Path, *options: str, before: str = "pass"
) -> subprocess.CompletedProcess[str]:
    """Run the command of the wheel with an input that has ended."""
    code = f"import sys; {before}; from yeastar_mock_pbx.__main__ import main; "
    return subprocess.run(
        [sys.executable, "-c", f"{code}sys.exit(main())", *options],
        env=environment,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_one_line_of_json_says_all_a_program_needs(
    environment: dict[str, str], tmp_path: Path
) -> None:
    done = run(environment, tmp_path, *FREE, "--json", "--tls")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
    facts = json.loads(done.stdout)
    assert facts["url"].startswith("http://127.0.0.1:")
    assert facts["tls_url"].startswith("https://127.0.0.1:")
    assert len(facts["fingerprint"]) == 64
    assert (facts["client_id"], facts["client_secret"]) == (
        "mock-client-id",
        "mock-client-secret",
    )
    assert facts["orders_openapi"] == f"{facts['url']}/mock/openapi.json"
    assert done.stderr == ""


def test_people_are_told_where_it_is_and_how_to_give_orders(
    environment: dict[str, str], tmp_path: Path
) -> None:
    # Without TLS it needs no library for certificates.
    before = "sys.modules['cryptography'] = None"
    done = run(environment, tmp_path, *FREE, before=before)
    assert done.returncode == 0, done.stderr
    for word in ("http://127.0.0.1:", "mock-client-secret", "curl", "/mock/call"):
        assert word in done.stdout
    assert "HTTPS" not in done.stdout


def test_a_secret_that_was_chosen_is_not_repeated(
    environment: dict[str, str], tmp_path: Path
) -> None:
    secret = "own-secret-5091"
    done = run(environment, tmp_path, *FREE, "--json", "--client-secret", secret)
    assert done.returncode == 0, done.stderr
    assert secret not in done.stdout + done.stderr
    assert json.loads(done.stdout)["client_secret"] is None


WRONG = [
    (["--port", "70000"], "'70000' is no port"),
    (["--port", "8088", "--tls-port", "8088"], "both 8088"),
    (["--call-seconds", "-1"], "'-1': seconds"),
    (["--call-seconds", "nan"], "'nan': seconds"),
    (["--firmware", "bogus"], "'bogus' is no firmware: four numbers, such as"),
    (["--firmware", "37.20"], "'37.20' is no firmware"),
    (["--webhook", "receiver,secret-77"], "'receiver' does not begin with http"),
    (["--guise", "none.yaml"], "none.yaml does not exist"),
    (["--bundle", "none.json"], "none.json does not exist"),
    (["--recordings", "none"], "none does not exist"),
    (["--prot", "1"], "unrecognized arguments"),
    (["--webhook", "http://x"] * 6, "5 at most"),
]


@pytest.mark.parametrize(("options", "said"), WRONG, ids=[s for _, s in WRONG])
def test_a_wrong_argument_is_told_in_one_line(
    options: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.mock_pbx.command_line import parsed

    with pytest.raises(SystemExit) as ended:
        parsed(options, "yeastar-mock-pbx")
    assert ended.value.code == 2
    error = capsys.readouterr().err.splitlines()[-1]
    assert said in error
    assert "secret-77" not in error


def test_a_firmware_is_taken_as_it_is() -> None:
    from tests.mock_pbx.command_line import parsed, settings_of

    assert settings_of(parsed(["--firmware", "37.20.0.21"], "x")).firmware == (
        "37.20.0.21"
    )
    assert settings_of(parsed([], "x")).firmware == Settings().firmware


def test_a_port_for_tls_asks_for_tls() -> None:
    from tests.mock_pbx.command_line import parsed

    def tls(*options: str) -> tuple[bool, int]:
        found = parsed([*options], "x")
        return found.tls, found.tls_port

    assert tls() == (False, 8088)
    assert tls("--tls") == (True, 8088)
    assert tls("--port", "0", "--tls") == (True, 0)
    assert tls("--tls-port", "0") == (True, 0)


def test_a_port_that_is_taken_is_told(
    environment: dict[str, str], tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run(environment, tmp_path, "--port", port, "--stop-on-eof")
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert port in done.stderr
    assert "--port 0" in done.stderr


def test_tls_without_its_library_names_the_extra(
    environment: dict[str, str], tmp_path: Path
) -> None:
    before = "sys.modules['cryptography'] = None"
    done = run(environment, tmp_path, *FREE, "--tls", before=before)
    assert done.returncode == 1
    assert 'pip install "yeastar-mock-pbx[tls]"' in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("option", ["--assumptions", "--openapi"])
def test_a_reader_may_stop_after_the_first_line(option: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.mock_pbx", option],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 0


def test_it_ends_with_its_input_and_by_signal() -> None:
    with StartedPbx() as pbx:
        assert pbx.running
    assert not pbx.running
    pbx.stop()  # again does nothing
    command = [sys.executable, "-m", "tests.mock_pbx", "--port", "0", "--json"]
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        # Its input has ended; without --stop-on-eof that means nothing.
        facts: dict[str, Any] = json.loads(process.stdout.readline())
        assert b"openapi" in fetched(facts["orders_openapi"])
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0


def fetched(url: str) -> bytes:
    with urllib.request.urlopen(url) as answer:
        return answer.read()


def test_a_start_that_fails_says_why() -> None:
    with pytest.raises(StartError, match="'x' is no port"):
        StartedPbx("--port", "x")


def test_a_module_of_the_application_is_not_taken_for_anothers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "socket.py").write_text("raise SystemExit('mine')")
    monkeypatch.chdir(tmp_path)
    with StartedPbx() as pbx:
        assert pbx.status()["operations"] > 300
