"""The proxy on the way to the PBX."""

from __future__ import annotations

import httpx

from ..base_url import can_be_host
from ..exceptions import ConfigurationError
from ..redact import Secret


def proxy_of(url: Secret) -> httpx.Proxy:
    """Return the proxy that a URL names; it shows no password.

    Raises:
        ConfigurationError: it cannot be used. The URL is not repeated: it may hold a
            password.
    """
    proxy: httpx.Proxy | None
    try:
        proxy = httpx.Proxy(url.reveal())
    except (ValueError, httpx.InvalidURL):
        proxy = None
    # httpx takes any number; asyncio refuses it, and a socket takes another in its place.
    if (
        proxy is None
        or not can_be_host(url.reveal())
        or not 0 < (proxy.url.port or 1) < 2**16
    ):
        raise ConfigurationError("the proxy must be an http, https or socks5 URL")
    if proxy.url.scheme.startswith("socks5"):
        from importlib.util import find_spec

        if find_spec("socksio") is None:
            raise ConfigurationError("a SOCKS proxy needs the package socksio")
    return proxy
