"""Runs the mock PBX in a thread: plain HTTP and TLS on one event loop."""

from __future__ import annotations

import asyncio
import socket
import tempfile
import threading
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import uvicorn

from .app import PbxApp
from .handle import Handle
from .requestlog import LoggedRequest
from .settings import LOCAL_HOSTS, Settings
from .wire import HttpWire, SocketWire

if TYPE_CHECKING:
    from .certificate import Certificate

T = TypeVar("T")
WAIT = 30.0


class MockPbx(Handle):
    """A mock PBX on real sockets, for use in `with`.

    settings: behaviour; single Settings fields may be given by keyword instead.
    port, tls_port: 0 picks a free one. tls: False leaves the second port out, and with
    it the library that makes certificates. certificate_hosts: names and addresses that
    the self-signed certificate is good for.
    """

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        tls_port: int = 0,
        tls: bool = True,
        certificate_hosts: Sequence[str] = LOCAL_HOSTS,
        **changes: Any,
    ) -> None:
        self.settings = settings or Settings(**changes)
        self._host = host
        self._ports = (port, tls_port) if tls else (port,)
        self._hosts = certificate_hosts
        self._started = threading.Event()
        self._servers: list[uvicorn.Server] = []

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Bind both ports, start the thread and wait until it answers."""
        self.app = PbxApp(self.settings)
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        self._sockets = [
            socket.create_server((self._host, port), family=family)
            for port in self._ports
        ]
        for each in self._sockets:
            # asyncio does it for sockets that it makes itself. Without, a call over TLS
            # takes 48 ms in place of 2: the answer waits for the client's delayed ACK.
            each.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._folder = tempfile.TemporaryDirectory(prefix="mock-pbx-")
        if self.tls:
            self._make_certificate()
        self._thread = threading.Thread(target=self._run, name="mock-pbx", daemon=True)
        self._thread.start()
        if not self._started.wait(WAIT) or not self._thread.is_alive():
            raise RuntimeError("the mock PBX did not start")

    def stop(self) -> None:
        """Close all connections and end the thread."""
        for server in self._servers:
            server.should_exit = True
        self._thread.join(WAIT)
        for each in self._sockets:
            each.close()
        self._folder.cleanup()

    @property
    def tls(self) -> bool:
        """Whether it listens with TLS, too."""
        return len(self._ports) > 1

    @property
    def url(self) -> str:
        """Base URL, plain HTTP."""
        return f"http://{self._address(0)}"

    @property
    def tls_url(self) -> str:
        """Base URL with TLS; IndexError if it was started without."""
        return f"https://{self._address(1)}"

    @property
    def client_id(self) -> str:
        """The username that get_token takes."""
        return self.settings.client_id

    @property
    def client_secret(self) -> str:
        """The password that get_token takes."""
        return self.settings.client_secret

    @property
    def certificate(self) -> Certificate:
        """The certificate of the TLS port."""
        return self._certificate

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the certificate, lower-case hex."""
        return self._certificate.fingerprint

    @property
    def ca_file(self) -> str:
        """PEM file with which a client trusts the certificate."""
        return str(self._certificate.path)

    @property
    def requests(self) -> list[LoggedRequest]:
        """Received requests, oldest first, secrets masked."""
        return self.within(lambda: list(self.app.log.entries))

    @property
    def live_tokens(self) -> list[str]:
        """Access tokens that are valid now, oldest first."""
        return self.within(lambda: self.app.state.tokens.live)

    @property
    def issued_tokens(self) -> set[str]:
        """Every access and refresh token since the start or the last reset."""
        return self.within(lambda: set(self.app.state.tokens.issued))

    @property
    def published(self) -> list[tuple[int, object]]:
        """The latest 1,000 events: (id, msg)."""
        return self.within(lambda: list(self.app.state.bus.published))

    def do(self, verb: str, **arguments: Any) -> Any:
        """Carry out one verb of control.py and return its result."""
        return self._wait(self.app.control.run(verb, arguments))

    def within(self, action: Callable[[], T]) -> T:
        """Call something in the server's event loop, where its state lives."""

        async def run() -> T:
            return action()

        return self._wait(run())

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(WAIT)

    def _address(self, index: int) -> str:
        port = self._sockets[index].getsockname()[1]
        return f"[{self._host}]:{port}" if ":" in self._host else f"{self._host}:{port}"

    def _make_certificate(self) -> None:
        # Only here, since who needs no TLS need not have the library.
        from .certificate import make_certificate

        self._certificate = make_certificate(Path(self._folder.name), self._hosts)
        self._certificate.context.num_tickets = self.settings.tls_tickets

    def _run(self) -> None:
        try:
            asyncio.run(self._main())
        finally:
            self._started.set()  # also when it failed, so that nobody waits in vain

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        for secure in (False, True)[: len(self._sockets)]:
            config = uvicorn.Config(
                self.app.asgi,
                http=HttpWire,
                ws=SocketWire,
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,  # who calls is who is connected
                date_header=False,  # ours is that of the virtual clock
                ws_ping_interval=None,
                ws_per_message_deflate=False,
                timeout_graceful_shutdown=1,
            )
            config.load()
            if secure:
                # Not by ssl_context_factory, which older uvicorns do not have.
                config.ssl = self._certificate.context
            self._servers.append(uvicorn.Server(config))
        running = [
            asyncio.create_task(server.serve(sockets=[each]))
            for server, each in zip(self._servers, self._sockets, strict=True)
        ]
        # uvicorn tells by a flag only
        while not all(server.started for server in self._servers):  # noqa: ASYNC110
            await asyncio.sleep(0.005)
        self._started.set()
        await asyncio.gather(*running)
        self.app.state.stop()
