"""What a client was told: constructor arguments, else environment variables."""

from __future__ import annotations

import os
import ssl
from urllib.parse import urlsplit

import msgspec

from .exceptions import ConfigurationError
from .redact import Secret
from .tokens.bearer import BearerToken
from .transport.tls import context_for, normalize_fingerprint

URL_VARIABLE = "YEASTAR_URL"
ID_VARIABLE = "YEASTAR_CLIENT_ID"
SECRET_VARIABLE = "YEASTAR_CLIENT_SECRET"


class Config(msgspec.Struct, frozen=True, kw_only=True):
    """The settings of one client, checked.

    Attributes:
        base_url: scheme, host and port (and prefix, if any), without ``/openapi``.
        client_id: Client ID of the API application; empty with auth.
        client_secret: its Client Secret, hidden; empty with auth.
        timeout: total seconds per call.
        connect_timeout: seconds for connecting, TLS included.
        retries: how often a call that only reads may be repeated.
        verify: how to judge certificates, see `ssl_context`.
        fingerprint: the only certificate to accept, if given.
        proxy: proxy URL, or None.
        trust_env: True to follow proxy and certificate variables of the environment.
        user_agent: sent with every request; the PBX refuses requests without.
        auto_refresh: False leaves renewing tokens to the caller.
        auth: token of a platform that passes calls on to the PBX; None for a client of
            the PBX itself.
    """

    base_url: str
    client_id: str
    client_secret: Secret
    timeout: float = 30.0
    connect_timeout: float = 10.0
    retries: int = 2
    verify: bool | str | ssl.SSLContext = True
    fingerprint: str | None = None
    proxy: str | None = None
    trust_env: bool = False
    user_agent: str = "OpenAPI"
    auto_refresh: bool = True
    auth: BearerToken | None = None

    @property
    def api_url(self) -> str:
        """The URL under which the paths of the API lie."""
        return f"{self.base_url}/openapi"

    @property
    def host(self) -> str:
        """Host and port, for messages."""
        return urlsplit(self.base_url).netloc

    def ssl_context(self) -> ssl.SSLContext | None:
        """Return the TLS context for REST and event stream; None for plain HTTP.

        Clients with the same settings share it.

        Raises:
            ConfigurationError: the CA file cannot be read.
        """
        if not self.base_url.startswith("https:"):
            return None
        return context_for(self.verify, self.fingerprint, self.trust_env)

    def proxy_url(self) -> str | None:
        """Return the proxy for this PBX; the environment counts with trust_env only."""
        if self.proxy is not None or not self.trust_env:
            return self.proxy
        from urllib.request import getproxies, proxy_bypass

        parts = urlsplit(self.base_url)
        if proxy_bypass(parts.hostname or ""):
            return None
        found = getproxies()
        return found.get(parts.scheme) or found.get("all")

    def __repr__(self) -> str:
        return f"Config(base_url={self.base_url!r}, {self.identity})"

    @property
    def identity(self) -> str:
        """As whom the client calls, as a keyword argument without the secret."""
        if self.auth is not None:
            return f"auth={self.auth!r}"
        return f"client_id={self.short_id!r}"

    @property
    def short_id(self) -> str:
        """The beginning of the Client ID: enough to tell applications apart."""
        return self.client_id[:4] + "…" if len(self.client_id) > 4 else self.client_id


def make_config(
    base_url: str | None,
    client_id: str | None,
    client_secret: str | None,
    *,
    timeout: float,
    connect_timeout: float,
    retries: int,
    verify: bool | str | ssl.SSLContext,
    fingerprint: str | None,
    proxy: str | None,
    trust_env: bool,
    user_agent: str,
    auto_refresh: bool,
    auth: BearerToken | None,
) -> Config:
    """Check the constructor's arguments; take what is missing from the environment.

    With auth, credentials of the PBX are neither needed nor looked for.

    Raises:
        ConfigurationError: names the argument, the variable and the remedy.
    """
    if timeout <= 0 or connect_timeout <= 0:
        raise ConfigurationError("timeout and connect_timeout must be above 0 seconds")
    if retries < 0:
        raise ConfigurationError("retries must be 0 or more")
    if not user_agent.strip():
        raise ConfigurationError(
            "user_agent must not be empty: the PBX refuses requests without one"
        )
    base_url = normalize_url(_given("base_url", base_url, URL_VARIABLE))
    if auth is None:
        client_id = _given("client_id", client_id, ID_VARIABLE)
        hidden = Secret(_given("client_secret", client_secret, SECRET_VARIABLE))
    else:
        _check_alone(auth, client_id, client_secret)
        client_id, hidden = "", Secret("")
    return Config(
        base_url=base_url,
        client_id=client_id,
        client_secret=hidden,
        timeout=timeout,
        connect_timeout=connect_timeout,
        retries=retries,
        verify=verify,
        fingerprint=None if fingerprint is None else normalize_fingerprint(fingerprint),
        proxy=proxy,
        trust_env=trust_env,
        user_agent=user_agent,
        auto_refresh=auto_refresh,
        auth=auth,
    )


def _check_alone(
    auth: object, client_id: str | None, client_secret: str | None
) -> None:
    if not isinstance(auth, BearerToken):
        raise ConfigurationError(
            f"auth is {type(auth).__name__!r}: give it a BearerToken, which hides the"
            " token"
        )
    if client_id is not None or client_secret is not None:
        raise ConfigurationError(
            "auth= and client_id/client_secret exclude each other: with auth= the"
            " platform logs in to the PBX and this client never does. Leave out one of"
            " the two"
        )


def _given(argument: str, value: str | None, variable: str) -> str:
    if value is None:
        value = os.environ.get(variable)
    if not value:
        raise ConfigurationError(
            f"{argument} is missing: pass {argument}=... or set {variable}"
        )
    return value


def normalize_url(text: str) -> str:
    """Return scheme, host, port and prefix of the PBX.

    A slash or ``/openapi`` or ``/openapi/v1.0`` at the end is taken off.

    Raises:
        ConfigurationError: the URL has no scheme, no host, or parts it must not have.
    """
    text = text.strip()
    example = "https://192.168.5.150:8088"
    if "://" not in text:
        raise ConfigurationError(
            f"base_url {text!r} has no scheme: write 'https://{text}' (or http://)"
        )
    try:
        parts = urlsplit(text)
        valid = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
        _ = parts.port
    except ValueError:
        raise ConfigurationError(f"base_url is not a URL like {example}") from None
    if parts.username or parts.password or parts.query or parts.fragment:
        # Not repeated in the message: it may hold a secret.
        raise ConfigurationError(
            "base_url must not hold a user, a password, a query or a fragment:"
            f" write it like {example}"
        )
    if not valid:
        raise ConfigurationError(
            f"base_url {text!r} must start with http:// or https:// and name a host,"
            f" like {example}"
        )
    path = parts.path.rstrip("/")
    head, found, tail = path.rpartition("/openapi")
    if found and tail in ("", "/v1.0", "/v2.0"):
        path = head
    return f"{parts.scheme.lower()}://{parts.netloc}{path}"
