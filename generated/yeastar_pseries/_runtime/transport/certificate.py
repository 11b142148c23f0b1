# Made by `make generate` from generator/runtime/transport/certificate.py; edits are lost.
"""The certificate that a PBX shows, before anybody trusts it."""

from __future__ import annotations

import asyncio
import hashlib
import selectors
import socket
import ssl
from typing import NoReturn
from urllib.parse import urlsplit

import msgspec

from .. import checks
from ..concurrency.deadline import Deadline
from ..exceptions import ConfigurationError, ConnectError, RequestTimeoutError
from ..hidden import Hidden, without_frames
from .pinning import format_fingerprint

DEFAULT_PORT = 8088


class ServerCertificate(msgspec.Struct, frozen=True, kw_only=True):
    """The certificate that a server shows; nobody has judged it.

    Whoever sits between you and the PBX would show a certificate of his: compare the
    fingerprint with that on the PBX itself, or ask over a line that you trust.

    Attributes:
        host: name or address that was asked.
        port: port that was asked.
        fingerprint: SHA-256 of the certificate, as ``Client(fingerprint=...)`` takes it.
        der: the certificate itself, for whoever wants to read more in it.
    """

    host: str
    port: int
    fingerprint: str
    der: bytes

    @property
    def line(self) -> str:
        """The argument that pins the certificate, to be pasted into `Client(...)`."""
        return f'fingerprint="{self.fingerprint}"'

    @property
    def pem(self) -> str:
        """The certificate as a PEM file has it."""
        return ssl.DER_cert_to_PEM_cert(self.der)

    def __repr__(self) -> str:
        return f"ServerCertificate({shown_address(self.host, self.port)}, {self.line})"


def fingerprint(host: str, *, timeout: float = 10.0) -> ServerCertificate:
    """Ask a PBX for its certificate, whoever signed it.

    Only the TLS handshake takes place: no request is sent, and no secret.

    Args:
        host: URL, host or host:port of the PBX; port 8088 if a host alone is given, 443
            of a URL that has none.
        timeout: total seconds.

    Returns:
        Its certificate; `.fingerprint` is what ``Client(fingerprint=...)`` takes.

    Raises:
        ConfigurationError: the host cannot be read, or begins with http://.
        ConnectError: no connection, or no TLS.
        RequestTimeoutError: the time was up.
    """
    given = Hidden(host)
    del host  # a URL may hold a password, and frames are shown
    name, port = without_frames(lambda: address_of(given.reveal()))
    deadline = Deadline(checks.seconds("timeout", timeout))
    problem: OSError | ValueError | None = None
    der: bytes | None = None
    try:
        with socket.create_connection((name, port), deadline.left()) as plain:
            der = _shake_hands(plain, name, deadline)
    except (OSError, ValueError) as error:
        problem = error
    if problem is not None:
        _raise(problem, name, port, deadline)
    return certificate_of(name, port, der)


async def async_fingerprint(host: str, *, timeout: float = 10.0) -> ServerCertificate:
    """Ask a PBX for its certificate, as `fingerprint` does, on an event loop.

    Args:
        host: URL, host or host:port of the PBX, as of `fingerprint`.
        timeout: total seconds.

    Returns:
        Its certificate; `.fingerprint` is what ``AsyncClient(fingerprint=...)`` takes.

    Raises:
        ConfigurationError: the host cannot be read, or begins with http://.
        ConnectError: no connection, or no TLS.
        RequestTimeoutError: the time was up.
    """
    given = Hidden(host)
    del host  # likewise
    name, port = without_frames(lambda: address_of(given.reveal()))
    deadline = Deadline(checks.seconds("timeout", timeout))
    problem: OSError | ValueError | None = None
    der: bytes | None = None
    try:
        async with asyncio.timeout(deadline.left()):
            _, writer = await asyncio.open_connection(
                name, port, ssl=_context(), server_hostname=name
            )
            shown = writer.get_extra_info("ssl_object")
            der = shown.getpeercert(True) if shown is not None else None
            writer.transport.abort()
    except (OSError, ValueError) as error:
        problem = error
    if problem is not None:
        _raise(problem, name, port, deadline)
    return certificate_of(name, port, der)


def address_of(text: str) -> tuple[str, int]:
    """Return host and port of what people write for a PBX.

    Raises:
        ConfigurationError: it cannot be read, or begins with http://.
    """
    text = checks.text("host", text).strip()
    parts = None
    try:
        parts = urlsplit(text if "://" in text else f"https://{text}")
        scheme, name, port = parts.scheme, parts.hostname, parts.port
    except ValueError:
        scheme, name, port = "https", None, None
    if scheme != "https":
        raise ConfigurationError(f"{scheme}:// has no certificate: write https://")
    if parts is not None and parts.username is not None:
        raise ConfigurationError("write the host without a user and a password")
    if not name:
        raise ConfigurationError("write HOST or HOST:PORT, such as 192.168.5.150:8088")
    return name, port or (443 if "://" in text else DEFAULT_PORT)


def shown_address(name: str, port: int) -> str:
    """Return host and port as a URL has them: an IPv6 address in brackets."""
    return f"[{name}]:{port}" if ":" in name else f"{name}:{port}"


def _context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _shake_hands(plain: socket.socket, name: str, deadline: Deadline) -> bytes | None:
    """Shake hands and return the certificate; a dripping server gains no time."""
    plain.setblocking(False)
    secure = _context().wrap_socket(
        plain, server_hostname=name, do_handshake_on_connect=False
    )
    with secure, selectors.DefaultSelector() as selector:
        while True:
            try:
                secure.do_handshake()
                return secure.getpeercert(True)
            except ssl.SSLWantReadError:
                event = selectors.EVENT_READ
            except ssl.SSLWantWriteError:
                event = selectors.EVENT_WRITE
            selector.register(secure, event)
            ready = selector.select(deadline.left())
            selector.unregister(secure)
            if not ready:
                raise TimeoutError


def certificate_of(name: str, port: int, der: bytes | None) -> ServerCertificate:
    """Return what a server has shown.

    Raises:
        ConnectError: it has shown none.
    """
    if not der:
        raise ConnectError(f"{shown_address(name, port)} showed no certificate")
    digest = format_fingerprint(hashlib.sha256(der).hexdigest())
    return ServerCertificate(host=name, port=port, fingerprint=digest, der=der)


def _raise(
    error: OSError | ValueError, name: str, port: int, deadline: Deadline
) -> NoReturn:
    """Tell what went wrong."""
    elapsed, place = deadline.elapsed, shown_address(name, port)
    if isinstance(error, ValueError):
        # Such as an empty label, which no name of a host has.
        raise ConfigurationError(f"{name[:80]!r} cannot be the name of a host")
    if isinstance(error, TimeoutError):
        text = f"no connection to {place} (timed out)"
        raise RequestTimeoutError(text, elapsed=elapsed)
    if isinstance(error, ssl.SSLError):
        reason = error.reason or "unknown"
        text = f"{place} speaks no TLS ({reason})"
    elif isinstance(error, (ConnectionResetError, ConnectionAbortedError)):
        text = f"{place} speaks no TLS (the connection was ended)"
    else:
        text = f"no connection to {place} ({error.strerror or error})"
    raise ConnectError(text, elapsed=elapsed)
