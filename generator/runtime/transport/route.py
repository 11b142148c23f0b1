"""The way to the PBX, in the words of error messages."""

from __future__ import annotations

import ssl
from urllib.parse import urlsplit

import msgspec

from ..redact import Secret
from .tls import ProxyTlsError

# How OpenSSL takes an answer that is no TLS, in its versions.
_NO_TLS = (
    "WRONG_VERSION_NUMBER",
    "HTTP_REQUEST",
    "RECORD_LAYER_FAILURE",
    "PACKET_LENGTH_TOO_LONG",
    "UNEXPECTED_MESSAGE",
)
# What servers write to somebody who speaks HTTP at their port for TLS: nginx, Apache, Go.
_TLS_PORT = (b"HTTPS port", b"HTTPS server", b"SSL-enabled server port")
_WRITE_HTTPS = ". If this is the HTTPS port, write https:// in base_url"


class Route(msgspec.Struct):
    """Whom a connection is made to.

    Attributes:
        host: host and port of the PBX.
        tls: whether the PBX is spoken to over TLS.
        proxy: host and port of the proxy in between, or None.
        served: whether a request was ever served there.
    """

    host: str
    tls: bool
    proxy: str | None = None
    served: bool = False

    def heard(self, status: int) -> None:
        """Note an answer: a port for TLS has an error for plain HTTP, and no other."""
        self.served = self.served or status < 400

    def late(self) -> str:
        """Say that no connection came about in time."""
        return f"no connection to {self._nearest} in time"

    def unreachable(self, error: BaseException, reason: str) -> str:
        """Say that there is no connection, and what to do about it if that is known.

        Args:
            error: what the HTTP library raised.
            reason: its words, without secrets.
        """
        failed = _tls_error(error)
        if failed is None:
            return f"no connection to {self._nearest} ({reason})"
        plain = any(word in (failed.reason or str(failed)) for word in _NO_TLS)
        if isinstance(failed, ProxyTlsError):
            told = ": it does not speak TLS. Write http:// in proxy=" if plain else ""
            return f"no connection to the proxy {self.proxy}{told or f' ({reason})'}"
        if plain:
            return (
                f"no connection to {self.host}: this port does not speak TLS. Write"
                " http:// in base_url, or give the HTTPS port"
            )
        return f"no connection to {self.host} ({reason})"

    def broken(self, reason: str, *, answered: bool) -> str:
        """Say that the connection broke; see `unreachable`.

        Args:
            reason: the words of the HTTP library, without secrets.
            answered: whether the head of an answer had come. A port for TLS that is
                spoken to in plain HTTP says nothing, resets, or sends what is no HTTP.
                One that has served a request is no such port: the PBX restarts, say.
        """
        told = "" if answered or self.tls or self.served else _WRITE_HTTPS
        return f"the connection to {self.way} broke ({reason}){told}"

    def unanswered(self) -> str:
        """Say that no answer, or not the whole of one, came in time."""
        return f"no complete answer from {self.way} in time"

    @property
    def way(self) -> str:
        """Return the PBX, and the proxy if there is one: it may be at fault as well."""
        through = "" if self.proxy is None else f" through the proxy {self.proxy}"
        return f"{self.host}{through}"

    @property
    def _nearest(self) -> str:
        return self.host if self.proxy is None else f"the proxy {self.proxy}"


def for_tls(text: str, page: bytes) -> str:
    """Return the text of an error, with what to do if its page is of a port for TLS."""
    plain = any(words in page for words in _TLS_PORT)
    return text.rstrip(".") + _WRITE_HTTPS if plain else text


def host_of(url: Secret | None) -> str | None:
    """Return host and port of a proxy's URL, without user and password."""
    try:
        parts = urlsplit(url.reveal() if url is not None else "")
        return parts.netloc.rpartition("@")[2] or None
    except ValueError:
        return None  # whoever uses it says so


def _tls_error(error: BaseException) -> ssl.SSLError | None:
    cause: BaseException | None = error
    for _ in range(10):
        if cause is None or isinstance(cause, ssl.SSLError):
            return cause
        cause = cause.__cause__ or cause.__context__
    return None
