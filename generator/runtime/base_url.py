"""The address of the PBX, as the user may write it."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit

import httpx

from .exceptions import ConfigurationError

_EXAMPLE = "https://192.168.5.150:8088"


def normalize_url(text: str) -> str:
    """Return scheme, host, port and prefix of the PBX.

    A slash or ``/openapi`` or ``/openapi/v1.0`` at the end is taken off.

    Raises:
        ConfigurationError: the URL has no scheme, no host, a host that cannot be one,
            or parts it must not have.
    """
    text = text.strip()
    # What may hold a secret is not repeated in a message.
    shown = f" {text!r}" if not set("@?#") & set(text) else ""
    if "{" in text or "}" in text:
        raise ConfigurationError(
            f"base_url{shown} has a placeholder that is not filled in: write it like"
            f" {_EXAMPLE}"
        )
    if "://" not in text:
        remedy = f"'https://{text}' (or http://)" if shown else f"it like {_EXAMPLE}"
        raise ConfigurationError(f"base_url{shown} has no scheme: write {remedy}")
    parts = _split(text)
    if parts is None:
        raise ConfigurationError(f"base_url is not a URL like {_EXAMPLE}")
    if parts.username is not None or parts.query or parts.fragment:
        raise ConfigurationError(
            "base_url must not hold a user, a password, a query or a fragment:"
            f" write it like {_EXAMPLE}"
        )
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise ConfigurationError(
            f"base_url{shown} must start with http:// or https:// and name a host,"
            f" like {_EXAMPLE}"
        )
    if not can_be_host(text):
        raise ConfigurationError(
            f"base_url{shown} names a host that cannot exist: write it like {_EXAMPLE}"
        )
    path = parts.path.rstrip("/")
    head, found, tail = path.rpartition("/openapi")
    if found and tail in ("", "/v1.0", "/v2.0"):
        path = head
    return f"{parts.scheme.lower()}://{parts.netloc}{path}"


def _split(text: str) -> SplitResult | None:
    try:
        parts = urlsplit(text)
        return parts if parts.port != 0 and text.isprintable() else None
    except ValueError:
        return None


def can_be_host(text: str) -> bool:
    """Tell whether a URL names a host, and that can be looked up, as the resolver sees it."""
    try:
        url = httpx.URL(text)
        # Asked for because httpx does so with each request, and raises for a Punycode
        # that means nothing.
        host = url.raw_host if url.host else b"."
    except (httpx.InvalidURL, UnicodeError):
        return False
    *labels, last = host.split(b".")
    # As the codec of the resolver judges them, which takes long to load; of a name that
    # ends in a dot, the last one is empty.
    if not all(0 < len(label) < 64 for label in labels) or len(last) > 63:
        return False
    # A character that no name has was escaped; an address may have a zone behind it.
    return b"%" not in host or b":" in host
