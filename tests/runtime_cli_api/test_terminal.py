"""A real terminal: what is typed unseen, and what is never shown there."""

from __future__ import annotations

import os
import select
import sys
import termios
import time
from collections.abc import Iterator, Mapping

import pytest

from tests.mock_pbx import MockPbx

pty = pytest.importorskip("pty")


@pytest.fixture(scope="module")
def pbx() -> Iterator[MockPbx]:
    with MockPbx() as mock:
        yield mock


def at_a_terminal(
    settings: Mapping[str, str],
    *arguments: str,
    secret: str | None = None,
    typed: str = "",
) -> tuple[int, str]:
    """Run a command at a terminal of its own.

    Args:
        settings: of its environment.
        arguments: of the command.
        secret: is typed once it is not echoed.
        typed: is typed once something is asked.
    """
    child, terminal = pty.fork()
    if child == 0:  # pragma: no cover
        os.environ.update(settings)
        words = [sys.executable, "-m", "yeastar_pseries", *arguments]
        os.execv(sys.executable, words)
    shown, end = b"", time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.05)[0]:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        elif (
            secret is not None
            and b"(not shown)" in shown
            and not termios.tcgetattr(terminal)[3] & termios.ECHO
        ):
            os.write(terminal, f"{secret}\n".encode())
            secret = None
        elif typed and b"[y/N]: " in shown:
            os.write(terminal, typed.encode())
            typed = ""
    _, status = os.waitpid(child, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


def test_a_secret_is_typed_unseen_and_a_table_is_shown(
    pbx: MockPbx, tmp_path: os.PathLike[str]
) -> None:
    settings = {"YEASTAR_CONFIG_DIR": str(tmp_path), "YEASTAR_URL": ""}
    settings |= {"YEASTAR_CLIENT_ID": "", "YEASTAR_CLIENT_SECRET": ""}
    told = ("--url", pbx.url, "--client-id", pbx.client_id, "--store", "file")
    code, shown = at_a_terminal(settings, "login", *told, secret=pbx.client_secret)
    assert code == 0, shown
    assert pbx.client_secret not in shown
    code, shown = at_a_terminal(settings, "extension", "list", "--limit", "2")
    assert code == 0, shown
    assert "CALLER_ID_NAME" in shown and "2 of 45 rows" in shown
    asked = ("extension", "getpassword", "--id", "1", "--type", "vm_pin")
    code, shown = at_a_terminal(settings, *asked, "--show-secrets")
    assert code == 2
    assert "never to a terminal" in shown


@pytest.mark.parametrize(
    ("typed", "code", "said"),
    [("n\n", 1, ""), ("\x04", 1, "Aborted"), ("\x03", 130, "yeastar: stopped")],
)
def test_no_is_no_and_ctrl_c_is_ctrl_c(
    pbx: MockPbx, tmp_path: os.PathLike[str], typed: str, code: int, said: str
) -> None:
    """Both had the code of a no."""
    settings = {"YEASTAR_CONFIG_DIR": str(tmp_path), "YEASTAR_URL": pbx.url}
    settings["YEASTAR_CLIENT_ID"] = pbx.client_id
    settings["YEASTAR_CLIENT_SECRET"] = pbx.client_secret
    delete = ("extension", "delete", "--id", "1")
    ended, shown = at_a_terminal(settings, *delete, typed=typed)
    assert (ended, said in shown) == (code, True)
    assert not [each for each in pbx.requests if "delete" in each.path]
