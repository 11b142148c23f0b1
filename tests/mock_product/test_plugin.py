"""The fixtures, in runs of pytest of their own, as an application has them."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.mock_product.conftest import APP, NODE_APP, REPO

Environment = dict[str, str]
FENCE = re.compile(r"(?ms)^```python\n(.*?)^```$")


def pytest_run(
    environment: Environment, folder: Path, *options: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *options],
        env=environment,
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def examples() -> list[str]:
    """Examples of our pages that use the fixtures."""
    pages = [REPO / "README.md", REPO / "tests/mock_pbx/README.md"]
    found = [b for page in pages for b in FENCE.findall(page.read_text("utf-8"))]
    return [block for block in found if "mock_pbx: StartedPbx" in block]


@pytest.mark.long
def test_the_example_application_and_those_of_our_pages_pass(
    environment: Environment, tmp_path: Path
) -> None:
    app = tmp_path / "app"
    shutil.copytree(APP, app)
    assert examples()
    for number, text in enumerate(examples()):
        (app / f"test_example_{number}.py").write_text(text, "utf-8")
    done = pytest_run(environment, app, "-q")
    assert done.returncode == 0, done.stdout
    assert f"{6 + 2 * len(examples())} passed" in done.stdout


def test_the_same_application_in_node_needs_only_the_orders(
    environment: Environment, tmp_path: Path
) -> None:
    shutil.copytree(NODE_APP, tmp_path / "app")
    command = f"{sys.executable} -m yeastar_mock_pbx"
    done = subprocess.run(
        # Node 20 has WebSocket behind this option; later ones take and ignore it.
        ["node", "--experimental-websocket", "--test", "."],
        env={**environment, "MOCK_PBX": command},
        cwd=tmp_path / "app",
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "# pass 5" in done.stdout


TWO = """\
import json, os, pytest

def note(pbx):
    with open(os.environ["NOTES"], "a") as notes:
        notes.write(json.dumps([pbx.pid, pbx.url]) + "\\n")

@pytest.mark.mock_pbx(msg_form="object", extensions=3)
def test_one(mock_pbx, pbx_client):
    note(mock_pbx)
    assert mock_pbx.status()["requests"] == 0
    assert pbx_client.extension.list().total_number == 3
    mock_pbx.fail_next("extension_list", 10004, times=9)
    mock_pbx.configure(strict=True)
    with pytest.raises(Exception):
        pbx_client.extension.list()

def test_two(mock_pbx, pbx_client):
    note(mock_pbx)
    assert mock_pbx.status()["requests"] == 0
    assert pbx_client.extension.list().total_number == 45
"""


def notes(environment: Environment, folder: Path, *options: str) -> list[list[object]]:
    """Run the two tests and return what they saw."""
    (folder / "test_two.py").write_text(TWO)
    file = folder / "notes"
    done = pytest_run({**environment, "NOTES": str(file)}, folder, "-q", *options)
    assert done.returncode == 0, done.stdout
    return [json.loads(line) for line in file.read_text().splitlines()]


def test_tests_share_a_process_and_no_state(
    environment: Environment, tmp_path: Path
) -> None:
    first, second = notes(environment, tmp_path)
    assert first == second
    assert gone(int(str(first[0])))


REFUSED = """
import pytest

TROUBLES = [
    lambda pbx: pbx.lock_out(),
    lambda pbx: pbx.fail_next("get_token", -1),
    lambda pbx: [pbx.client().login() for _ in range(8)],
]

@pytest.mark.filterwarnings("ignore::ResourceWarning")
@pytest.mark.parametrize("trouble", TROUBLES)
@pytest.mark.parametrize("turn", ["refused", "as new"])
def test_a_login(mock_pbx, pbx_client, trouble, turn):
    if turn == "refused":
        trouble(mock_pbx)
        with pytest.raises(Exception, match="get_token: errcode"):
            pbx_client.system.information()
    else:
        assert pbx_client.system.information().errcode == 0
"""


def test_what_one_test_was_refused_does_not_hold_up_the_next(
    environment: Environment, tmp_path: Path
) -> None:
    (tmp_path / "test_refused.py").write_text(REFUSED)
    done = pytest_run(environment, tmp_path, "-q")
    assert done.returncode == 0, done.stdout
    assert "6 passed" in done.stdout


@pytest.mark.long
def test_each_worker_of_xdist_has_its_own(
    environment: Environment, tmp_path: Path
) -> None:
    seen = notes(environment, tmp_path, "-n", "2", "--dist", "each")
    processes = {int(str(pid)) for pid, _ in seen}
    assert len(processes) == 2
    assert all(map(gone, processes))


@pytest.mark.long
def test_with_the_option_client_and_pbx_use_tls(
    environment: Environment, tmp_path: Path
) -> None:
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\nmock_pbx_tls = true\nmock_pbx_options = --firmware 37.1.2.3\n"
    )
    (tmp_path / "test_tls.py").write_text(
        "def test_it(mock_pbx, mock_pbx_tls, pbx_client):\n"
        "    data = pbx_client.system.information().data\n"
        "    assert data.firmware_version == '37.1.2.3'\n"
        "    assert mock_pbx is mock_pbx_tls\n"
        "    assert all(each.secure for each in mock_pbx.requests)\n"
    )
    done = pytest_run(environment, tmp_path, "-q")
    assert done.returncode == 0, done.stdout


@pytest.mark.long
def test_a_setting_that_does_not_exist_is_told(
    environment: Environment, tmp_path: Path
) -> None:
    (tmp_path / "pytest.ini").write_text("[pytest]\nmock_pbx_options = --prot 1\n")
    (tmp_path / "test_it.py").write_text("def test_it(mock_pbx): pass\n")
    done = pytest_run(environment, tmp_path, "-q")
    assert done.returncode == 1
    assert "did not start" in done.stdout
    assert "unrecognized arguments: --prot" in done.stdout


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_the_process_ends_however_pytest_ends(
    number: signal.Signals, environment: Environment, tmp_path: Path
) -> None:
    (tmp_path / "test_slow.py").write_text(
        "import time\n"
        "def test_it(mock_pbx):\n"
        "    print(mock_pbx.pid, flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider"],
        env=environment,
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        process.send_signal(number)
        process.wait(30)
    assert gone(int(said))


def gone(pid: int) -> bool:
    """Wait for a process that is not our child to end; False if it stays."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        if _is_zombie(pid):
            return True
        time.sleep(0.05)
    return False


def _is_zombie(pid: int) -> bool:
    """Tell a process that has ended and that nobody has asked for its code."""
    stat = Path(f"/proc/{pid}/stat")
    try:
        return stat.read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return False
