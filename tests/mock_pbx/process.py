"""A mock PBX as a process of its own, started and ended by whoever tests with it."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self

from .jsontypes import JsonObject, as_object
from .remote import RemotePbx

if TYPE_CHECKING:
    from yeastar_pseries import AsyncClient, Client

PACKAGE = str(__package__)
_NEW_GROUP = 0x200
"""CREATE_NEW_PROCESS_GROUP, which only subprocess of Windows has by name."""
_WAIT = 30.0
_STOPS = 5.0


class StartError(RuntimeError):
    """The process did not start; the text is what it said."""


class StartedPbx(RemotePbx):
    """A mock PBX that runs as its own process, for use in `with`.

    It ends with `stop()`, at the end of `with`, and when this process dies, however it
    dies: it watches a pipe that only this process holds. Ctrl+C does not reach it, so
    that an application under test can still log out.

    Args:
        *options: of the command, as `"--strict"`, `"--firmware", "37.20.0.21"`.
        tls: whether it listens with TLS, too (extra `tls`).

    Raises:
        StartError: it did not start.
    """

    def __init__(self, *options: str, tls: bool = False) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115
        arguments = ["--port", "0", "--json", "--stop-on-eof", *options]
        self._process = _start([*arguments, *(["--tls"] if tls else [])], self._errors)
        try:
            self._facts = self._wait()
        except BaseException:
            self.stop()
            raise
        super().__init__(str(self._facts["url"]))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def pid(self) -> int:
        """Number of the process."""
        return self._process.pid

    @property
    def running(self) -> bool:
        """Whether the process is there."""
        return self._process.poll() is None

    @property
    def base_url(self) -> str:
        """Base URL for a client: with TLS if there is TLS, else plain."""
        return self.tls_url or self.url

    @property
    def tls_url(self) -> str | None:
        """Base URL with TLS; None if it was started without."""
        return self._facts["tls_url"]

    @property
    def fingerprint(self) -> str | None:
        """SHA-256 of the certificate, lower-case hex; None without TLS."""
        return self._facts["fingerprint"]

    @property
    def ca_file(self) -> str | None:
        """PEM file with which a client trusts the certificate; None without TLS."""
        return self._facts["ca_file"]

    @property
    def client_id(self) -> str:
        """The username that get_token takes."""
        return str(self._facts["client_id"])

    @property
    def client_secret(self) -> str | None:
        """The password that get_token takes; None if an option chose it."""
        return self._facts["client_secret"]

    @property
    def client_options(self) -> dict[str, Any]:
        """Keyword arguments of the SDK's clients, `base_url` among them."""
        options: dict[str, Any] = {
            "base_url": self.base_url,
            "client_id": self.client_id,
            "client_secret": self.client_secret,
        }
        if self.fingerprint is not None:
            options["fingerprint"] = self.fingerprint
        return options

    def client(self, **options: Any) -> Client:
        """Return a client of the SDK (extra `client`); close it, or use it in `with`.

        Args:
            **options: of `yeastar_pseries.Client`, before those of `client_options`.
        """
        from yeastar_pseries import Client

        return Client(**{**self.client_options, **options})

    def async_client(self, **options: Any) -> AsyncClient:
        """Return an async client of the SDK, for use in `async with`.

        Args:
            **options: of `yeastar_pseries.AsyncClient`.
        """
        from yeastar_pseries import AsyncClient

        return AsyncClient(**{**self.client_options, **options})

    def stop(self) -> None:
        """End the process; again does nothing."""
        process = self._process
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()  # the end of its input tells it to stop
        try:
            process.wait(_STOPS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._errors.close()

    def _wait(self) -> JsonObject:
        """Return what it says when it listens."""
        out = self._process.stdout
        assert out is not None
        timer = threading.Timer(_WAIT, self._process.kill)
        timer.daemon = True
        timer.start()
        try:
            line = out.readline()
        finally:
            timer.cancel()
        if not line:
            code = self._process.wait()
            self._errors.seek(0)
            said = self._errors.read().decode(errors="replace").strip()
            raise StartError(said or f"the mock PBX ended with code {code}")
        return as_object(json.loads(line))


def _start(arguments: Sequence[str], errors: IO[bytes]) -> subprocess.Popen[bytes]:
    # -P, and our folder last: a module of the application under test, json.py perhaps,
    # must not be taken for one of the standard library.
    home = str(Path(__file__).resolve().parents[PACKAGE.count(".") + 1])
    code = (
        f"import sys; sys.path.append({home!r}); "
        f"from {PACKAGE}.__main__ import main; sys.exit(main())"
    )
    windows = sys.platform == "win32"
    return subprocess.Popen(
        [sys.executable, "-P", "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=errors,
        # A group of its own: see the class about Ctrl+C.
        creationflags=_NEW_GROUP if windows else 0,
        process_group=None if windows else 0,
    )
