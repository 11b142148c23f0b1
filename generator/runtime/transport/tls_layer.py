"""TLS between two streams of bytes, without I/O of its own.

OpenSSL works on memory here, so asking it never blocks. On a socket it can block where
nobody expects it: what made the socket readable may be a session ticket, which it takes
and then waits for data, inside a call that nothing can interrupt. One layer can also
lie on another: TLS to a proxy, and in it TLS to the PBX.
"""

from __future__ import annotations

import ssl


class TlsLayer:
    """One TLS session, as the client.

    Attributes:
        session: for questions about certificate and protocol.
    """

    def __init__(self, context: ssl.SSLContext, server_hostname: str | None) -> None:
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        name: str | bytes | None = server_hostname
        # For a text, Python loads what IDNA needs, which httpx has seen to. A context in
        # the place of Python's, as that of truststore, may want the text.
        if server_hostname and type(context).wrap_bio.__module__ == "ssl":
            name = server_hostname.encode("ascii")
        self.session = context.wrap_bio(
            self._incoming, self._outgoing, server_hostname=name
        )

    def handshake(self) -> bool:
        """Go on with the handshake; True once it is done.

        Raises:
            ssl.SSLError: the handshake failed, or the other side left.
        """
        try:
            self.session.do_handshake()
        except ssl.SSLWantReadError:
            return False
        return True

    def feed(self, data: bytes) -> None:
        """Take what came from below; no bytes mean that there will be no more."""
        if data:
            self._incoming.write(data)
        else:
            self._incoming.write_eof()

    def read(self, size: int) -> bytes | None:
        """Return plain bytes; none at the end, None if more has to be fed first.

        Raises:
            ssl.SSLError: what came is no TLS.
        """
        try:
            return self.session.read(size)
        except ssl.SSLWantReadError:
            return None
        except (ssl.SSLZeroReturnError, ssl.SSLEOFError):
            return b""

    def wrap(self, data: bytes) -> bytes:
        """Return the bytes to send below for plain ones; for none, what is pending."""
        left = memoryview(data)
        while left:
            left = left[self.session.write(left) :]
        return self._outgoing.read()
