# Made by `make generate` from generator/runtime/transport/pinning.py; edits are lost.
"""A certificate that is trusted by its fingerprint, whoever signed it."""

from __future__ import annotations

import hashlib
import re
import ssl
from typing import Any, cast

from ..exceptions import ConfigurationError
from .tls import PinMismatch


def pinned_context(fingerprint: str) -> ssl.SSLContext:
    """Return a TLS context that takes one certificate only.

    Args:
        fingerprint: its SHA-256, as 64 hex digits.
    """
    context = _PinnedContext(ssl.PROTOCOL_TLS_CLIENT)
    context.pin = fingerprint
    context.sslobject_class = _PinnedObject
    context.sslsocket_class = _PinnedSocket
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def normalize_fingerprint(text: str) -> str:
    """Return a SHA-256 fingerprint as 64 hex digits.

    Args:
        text: hex digits, with or without colons or blanks, and with or without
            "sha256:" or "SHA256 Fingerprint=" in front.

    Raises:
        ConfigurationError: it is not a SHA-256 fingerprint.
    """
    digits = re.sub(r"(?i)^sha-?256(?: fingerprint)?\s*[:=]", "", text.strip())
    digits = re.sub(r"[\s:]", "", digits).lower()
    if not re.fullmatch(r"[0-9a-f]{64}", digits):
        raise ConfigurationError(
            "fingerprint must be the SHA-256 fingerprint of the PBX certificate: 64 hex"
            " digits, colons allowed (openssl x509 -noout -fingerprint -sha256)"
        )
    return digits


def format_fingerprint(digits: str) -> str:
    """Return 64 hex digits the way browsers and openssl show them."""
    digits = digits.upper()
    return ":".join(digits[i : i + 2] for i in range(0, len(digits), 2))


class _PinnedContext(ssl.SSLContext):
    """A context that trusts one certificate only, whoever signed it.

    The check hangs on the handshake itself, so that it holds wherever the context is
    used: REST and event stream, sync and async. Nothing is sent before it.
    """

    pin: str = ""


def _check_pin(connection: Any) -> None:
    certificate = cast("bytes | None", connection.getpeercert(True))
    context = cast("object", connection.context)
    pin = context.pin if isinstance(context, _PinnedContext) else ""
    seen = hashlib.sha256(certificate or b"").hexdigest()
    # An empty pin never matches: it fails closed.
    if not certificate or seen != pin:
        raise PinMismatch(format_fingerprint(seen))


class _PinnedObject(ssl.SSLObject):
    def do_handshake(self) -> None:
        super().do_handshake()
        _check_pin(self)


class _PinnedSocket(ssl.SSLSocket):
    """For who asks such a context for a socket; our own connections do not."""

    def do_handshake(self, block: bool = False) -> None:
        super().do_handshake(block)
        _check_pin(self)
