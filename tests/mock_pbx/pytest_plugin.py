"""Fixtures for pytest: a mock PBX for the tests of an application.

    def test_a_missed_call_is_listed(mock_pbx, pbx_client):
        mock_pbx.call("5503301", "1000", outcome="no_answer")
        assert Crm(pbx_client).missed() == ["5503301"]

| fixture | gives |
|---|---|
| `mock_pbx` | `StartedPbx`, as new for each test; one process for the session |
| `mock_pbx_tls` | the same with TLS, in a process of its own |
| `pbx_client` | `yeastar_pseries.Client` for `mock_pbx`, closed after the test |

`@pytest.mark.mock_pbx(call_seconds=2, strict=True)` changes settings for one test. In
pytest's configuration: `mock_pbx_options = --firmware 37.20.0.21` starts it with more
options, `mock_pbx_tls = true` lets `mock_pbx` and `pbx_client` use TLS. With pytest-xdist
each worker has a process of its own.

Whatever is loaded here is loaded in every run of pytest, so imports stand in functions.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from yeastar_pseries import Client

    from .process import StartedPbx

OPTIONS, TLS, MARK = "mock_pbx_options", "mock_pbx_tls", "mock_pbx"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take two settings of pytest's configuration."""
    parser.addini(OPTIONS, "options of the command yeastar-mock-pbx", type="args")
    parser.addini(TLS, "mock_pbx listens with TLS, too", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Announce the mark."""
    config.addinivalue_line(
        "markers",
        f"{MARK}(**settings): settings of the mock PBX for this test, as of "
        "StartedPbx.configure: call_seconds, strict, msg_form ...",
    )


@pytest.fixture(scope="session")
def _mock_pbx_process(pytestconfig: pytest.Config) -> Iterator[StartedPbx]:
    yield from _started(pytestconfig, tls=bool(pytestconfig.getini(TLS)))


@pytest.fixture(scope="session")
def _mock_pbx_tls_process(
    request: pytest.FixtureRequest, pytestconfig: pytest.Config
) -> Iterator[StartedPbx]:
    if pytestconfig.getini(TLS):
        yield request.getfixturevalue("_mock_pbx_process")
    else:
        yield from _started(pytestconfig, tls=True)


@pytest.fixture
def mock_pbx(
    request: pytest.FixtureRequest, _mock_pbx_process: StartedPbx
) -> StartedPbx:
    """A mock PBX in a process of its own, as new: no tokens, calls, faults, changes."""
    return _fresh(request, _mock_pbx_process)


@pytest.fixture
def mock_pbx_tls(
    request: pytest.FixtureRequest, _mock_pbx_tls_process: StartedPbx
) -> StartedPbx:
    """A mock PBX that has TLS, too: `tls_url`, `fingerprint`, `ca_file`."""
    return _fresh(request, _mock_pbx_tls_process)


@pytest.fixture
def pbx_client(mock_pbx: StartedPbx) -> Iterator[Client]:
    """A client of the SDK, logged in at `mock_pbx` on first use."""
    try:
        import yeastar_pseries as sdk
    except ModuleNotFoundError as missing:
        if missing.name != "yeastar_pseries":
            raise
        pytest.fail(
            'pbx_client needs the SDK: pip install "yeastar-mock-pbx[client]"',
            pytrace=False,
        )
    with sdk.Client(**mock_pbx.client_options) as client:
        yield client


def _started(config: pytest.Config, *, tls: bool) -> Iterator[StartedPbx]:
    from .process import StartedPbx, StartError

    try:
        pbx = StartedPbx(*config.getini(OPTIONS), tls=tls)
    except StartError as problem:
        pytest.fail(f"the mock PBX did not start: {problem}", pytrace=False)
    with pbx:
        yield pbx


def _fresh(request: pytest.FixtureRequest, pbx: StartedPbx) -> StartedPbx:
    pbx.reset(settings=True)
    mark = request.node.get_closest_marker(MARK)
    if mark is not None:
        pbx.configure(**mark.kwargs)
        pbx.reset()  # what is made at the start, such as extensions, follows them
    return pbx
