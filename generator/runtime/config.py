"""What a client was told: constructor arguments, else environment variables."""

from __future__ import annotations

import os
import ssl
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

import httpx
import msgspec

from . import checks
from .base_url import normalize_url
from .client.later import Later
from .exceptions import ConfigurationError
from .hidden import Hidden, ReprOnly
from .redact import MASK, Secret
from .transport.tls import context_for

if TYPE_CHECKING:
    from .tokens import bearer, given
else:
    bearer = Later(".tokens.bearer", __package__)
    given = Later(".tokens.given", __package__)

URL_VARIABLE = "YEASTAR_URL"
ID_VARIABLE = "YEASTAR_CLIENT_ID"
SECRET_VARIABLE = "YEASTAR_CLIENT_SECRET"
FINGERPRINT_VARIABLE = "YEASTAR_FINGERPRINT"

DETECT = "detect"
_ON_OLD = ("raise", "warn")

NO_EVENTS_HERE = (
    "events do not go through transport=, so nothing was connected: it would have been a"
    " connection of the client's own, past that transport. Make a second client without"
    " transport= for them, with verify=, fingerprint= and proxy= as needed"
)

# The largest page, ten thousand CDRs, has a tenth of that.
MAX_ANSWER_BYTES = 64 * 2**20


_NOTHING: Hidden[object] = Hidden(None)


class Config(ReprOnly, msgspec.Struct, frozen=True, kw_only=True):
    """The settings of one client, checked.

    Attributes:
        base_url: scheme, host and port (and prefix, if any), without ``/openapi``.
        client_id: Client ID of the API application; empty with auth.
        client_secret: its Client Secret, hidden; empty with auth.
        timeout: total seconds per call.
        connect_timeout: seconds for connecting, TLS included.
        retries: how often a call that only reads may be repeated.
        max_answer_bytes: most bytes of an answer that is no download, uncompressed.
        verify: how to judge certificates, see `ssl_context`.
        fingerprint: the only certificate to accept, if given.
        proxy: proxy URL, hidden for it may hold a password, or None.
        trust_env: True to follow proxy and certificate variables of the environment.
        user_agent: sent with every request; the PBX refuses requests without.
        auto_refresh: False leaves renewing tokens to the caller.
        auth: token of a platform that passes calls on to the PBX; None for a client of
            the PBX itself.
        access_token: token of the PBX that the user brings; None to log in.
        firmware: that of the PBX, "detect" to ask it, or None to look at none.
        on_old_firmware: "raise" or "warn".
        strict: True raises for what does not fit the schema.
    """

    base_url: str
    client_id: str
    client_secret: Secret
    timeout: float = 30.0
    connect_timeout: float = 10.0
    retries: int = 2
    max_answer_bytes: int = MAX_ANSWER_BYTES
    verify: bool | str | ssl.SSLContext = True
    fingerprint: str | None = None
    proxy: Secret | None = None
    trust_env: bool = False
    user_agent: str = "OpenAPI"
    auto_refresh: bool = True
    auth: bearer.BearerToken | None = None
    access_token: given.TokenSource | None = None
    firmware: str | None = None
    on_old_firmware: str = "raise"
    strict: bool = False

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

    def proxy_url(self) -> Secret | None:
        """Return the proxy for this PBX; the environment counts with trust_env only."""
        if self.proxy is not None or not self.trust_env:
            return self.proxy
        from urllib.request import getproxies, proxy_bypass

        parts = urlsplit(self.base_url)
        found = getproxies()
        url = found.get(parts.scheme) or found.get("all")
        # In this order: mostly there is none.
        if not url or proxy_bypass(parts.hostname or ""):
            return None
        return Secret(url)

    def __repr__(self) -> str:
        return f"Config(base_url={self.base_url!r}, {self.identity})"

    @property
    def identity(self) -> str:
        """As whom the client calls, as a keyword argument without the secret."""
        if self.auth is not None:
            return f"auth={self.auth!r}"
        if self.access_token is not None:
            return f"access_token={MASK}"
        return f"client_id={self.short_id!r}"

    @property
    def short_id(self) -> str:
        """The beginning of the Client ID: enough to tell applications apart."""
        return self.client_id[:4] + "…" if len(self.client_id) > 4 else self.client_id


def make_config(
    *,
    base_url: Hidden[object],
    client_id: object,
    client_secret: Hidden[object],
    timeout: object,
    connect_timeout: object,
    retries: object,
    verify: object,
    fingerprint: object,
    proxy: Hidden[object],
    trust_env: object,
    user_agent: object,
    auto_refresh: object,
    auth: object,
    own_transport: bool,
    max_answer_bytes: object = MAX_ANSWER_BYTES,
    firmware: object = None,
    on_old_firmware: object = "raise",
    access_token: Hidden[object] = _NOTHING,
    shared: bool = False,
    strict: object = False,
) -> Config:
    """Check the constructor's arguments; take what is missing from the environment.

    With auth, credentials of the PBX are neither needed nor looked for.

    Args:
        own_transport: True when the user brings what makes the connections.
        shared: True when the user brings a token store.
        **others: as of the constructor, whatever came there.

    Raises:
        ConfigurationError: names the argument, the variable and the remedy.
    """
    brought = _brought(access_token, auth)
    bearer = None if auth is None else _bearer(auth)
    if bearer is not None or brought is not None:
        name = "access_token=" if brought is not None else "auth="
        _check_alone(name, client_id, client_secret.reveal(), shared)
        client_id, secret = "", ""
    else:
        client_id = _credential("client_id", client_id, ID_VARIABLE)
        secret = _credential("client_secret", client_secret.reveal(), SECRET_VARIABLE)
    # It belongs to the PBX of the environment, and to no other.
    pinned_there = base_url.reveal() is None and verify is True and not own_transport
    if fingerprint is None and pinned_there:
        fingerprint = os.environ.get(FINGERPRINT_VARIABLE) or None
    if fingerprint is not None:
        # Most have no pin, and need not load what judges it.
        from .transport.pinning import normalize_fingerprint

        fingerprint = normalize_fingerprint(checks.text("fingerprint", fingerprint))
    config = Config(
        base_url=normalize_url(_given("base_url", base_url.reveal(), URL_VARIABLE)),
        client_id=client_id,
        client_secret=Secret(secret),
        timeout=checks.seconds("timeout", timeout),
        connect_timeout=checks.seconds("connect_timeout", connect_timeout),
        retries=checks.count("retries", retries),
        max_answer_bytes=checks.size("max_answer_bytes", max_answer_bytes),
        verify=checks.trust(verify),
        fingerprint=fingerprint,
        proxy=_proxy(proxy.reveal()),
        trust_env=checks.flag("trust_env", trust_env),
        user_agent=checks.header("user_agent", user_agent),
        auto_refresh=checks.flag("auto_refresh", auto_refresh),
        auth=bearer,
        access_token=brought,
        firmware=_firmware(firmware),
        on_old_firmware=checks.word("on_old_firmware", on_old_firmware, _ON_OLD),
        strict=checks.flag("strict", strict),
    )
    _check_together(config, own_transport)
    # A CA file that cannot be read is told here, not at the first call.
    if isinstance(config.verify, str):
        config.ssl_context()
    return config


def _brought(access_token: Hidden[object], auth: object) -> given.TokenSource | None:
    """Return where a token of the PBX comes from, if the user brings one."""
    value = access_token.reveal()
    if value is None:
        return None
    if auth is not None:
        raise ConfigurationError(
            "access_token= and auth= exclude each other: the first is a token of the PBX"
            " itself, the second one of the platform in front of it. Leave out one of"
            " the two"
        )
    from .tokens.given import TokenSource

    return TokenSource(cast("str", value))


def _bearer(auth: object) -> bearer.BearerToken:
    from .tokens.bearer import BearerToken

    if isinstance(auth, BearerToken):
        return auth
    raise ConfigurationError(
        f"auth is {type(auth).__name__!r}: give it a BearerToken, which hides the token"
    )


def _check_alone(
    name: str, client_id: object, client_secret: object, shared: bool
) -> None:
    if client_id is not None or client_secret is not None:
        who = "the platform" if name == "auth=" else "somebody else"
        raise ConfigurationError(
            f"{name} and client_id/client_secret exclude each other: with {name} {who}"
            " logs in to the PBX and this client never does. Leave out one of the two"
        )
    if shared:
        raise ConfigurationError(
            f"{name} and token_store= exclude each other: a store holds the tokens of"
            " clients that log in. Leave out one of the two"
        )


def _check_together(config: Config, own_transport: bool) -> None:
    """Refuse settings of which one would silently not be obeyed.

    Else a secret goes where somebody believes that it cannot.
    """
    pinned = ["fingerprint="] if config.fingerprint is not None else []
    own_trust = ["verify="] if not isinstance(config.verify, bool) else []
    if own_transport:
        asked = pinned + (["verify="] if config.verify is not True else [])
        asked += ["proxy="] if config.proxy is not None else []
        asked += ["trust_env="] if config.trust_env else []
        if asked:
            raise ConfigurationError(
                f"{' and '.join(asked)} would not be obeyed: with transport= TLS and"
                " proxy are the business of that transport. Give them to it (httpx's"
                " take verify=, proxy= and trust_env=), or leave transport= out"
            )
    if config.base_url.startswith("http:") and (pinned or own_trust):
        raise ConfigurationError(
            f"{' and '.join(pinned + own_trust)} would not be obeyed: base_url begins"
            " with http://, where nothing is encrypted and there is no certificate."
            f" Write https:// (a fingerprint may come from {FINGERPRINT_VARIABLE})"
        )
    if pinned and isinstance(config.verify, ssl.SSLContext):
        raise ConfigurationError(
            "fingerprint= and an ssl.SSLContext for verify= exclude each other: a pinned"
            " certificate is checked in a context of its own. Leave out one of the two"
        )


def _given(argument: str, value: object, variable: str) -> str:
    if value is None:
        value = os.environ.get(variable)
    if isinstance(value, httpx.URL):
        value = str(value)
    if value is None or value == "":
        raise ConfigurationError(
            f"{argument} is missing: pass {argument}=... or set {variable}"
        )
    return checks.text(argument, value)


def _credential(argument: str, value: object, variable: str) -> str:
    """Return what a login sends; named as it was given, if it is refused."""
    given = _given(argument, value, variable)
    return checks.credential(variable if value is None else argument, given)


def _firmware(value: object) -> str | None:
    """Return a firmware as it is compared, or DETECT."""
    if value is None:
        return None
    from .firmware.numbers import numbers_of

    text = checks.text("firmware", value).strip()
    if text != DETECT and not numbers_of(text):
        raise ConfigurationError(
            f"firmware is {text[:40]!r}: give it as the PBX tells it, four numbers such"
            ' as "37.23.0.123", or "detect" to have the PBX asked'
        )
    return text


def _proxy(value: object) -> Secret | None:
    """Return the URL of a proxy that can be used, if one is wanted."""
    if value is None:
        return None
    from .transport.proxies import proxy_of

    url = Secret(
        str(value) if isinstance(value, httpx.URL) else checks.text("proxy", value)
    )
    proxy_of(url)
    return url
