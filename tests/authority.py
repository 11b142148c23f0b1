"""A certificate authority of the tests: contexts that trust it, and that it vouches for."""

from __future__ import annotations

import ssl

import trustme

AUTHORITY = trustme.CA()


def trust() -> ssl.SSLContext:
    """A client's context that trusts the authority."""
    context = ssl.create_default_context()
    AUTHORITY.configure_trust(context)
    return context


def identity(certificate: trustme.LeafCert | None = None) -> ssl.SSLContext:
    """A server's context, for loopback unless another certificate is given."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    # A session ticket behind the handshake looks like data, and is none.
    context.num_tickets = 2
    leaf = certificate or AUTHORITY.issue_cert("127.0.0.1", "localhost")
    leaf.configure_cert(context)
    return context
