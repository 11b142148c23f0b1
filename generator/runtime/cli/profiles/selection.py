"""Which PBX a command speaks to.

First `--profile`, of the command or in front of it, and YEASTAR_PROFILE; then the
variables of the environment that `Client` reads, as in a container; then the default
profile.
"""

from __future__ import annotations

import os
from contextvars import ContextVar
from typing import Annotated, Any, TypeAlias
from urllib.parse import urlsplit

import msgspec
import typer

from ...exceptions import ConfigurationError
from ...hidden import ReprOnly
from ...redact import MASK, Secret
from .store import NO_PROFILE, ProfileFile, load

PROFILE_VARIABLE = "YEASTAR_PROFILE"

_selected: ContextVar[str | None] = ContextVar("profile", default=None)


def names(incomplete: str) -> list[str]:
    """Return the names of profiles that begin so, for the Tab key."""
    return [each for each in load().profiles if each.startswith(incomplete)]


Profile: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--profile",
        "-p",
        help="Which PBX, by the name that `yeastar login` gave it.",
        metavar="<name>",
        autocompletion=names,
        show_default=False,
    ),
]


class Connection(ReprOnly, msgspec.Struct, frozen=True, kw_only=True):
    """How to reach a PBX.

    Attributes:
        url, client_id, client_secret: as of `Client`.
        fingerprint: the only certificate to accept; None for trusted ones.
        ca_file: certificates to trust; None for those of the system.
        insecure: accept any certificate.
        named: what Client ID and Client Secret are called where they were given.
        label: what people call it.
        keeps_token: the token stays for the next command, as it does for a profile;
            else it is given back at the end.
    """

    url: str
    client_id: str
    client_secret: Secret
    fingerprint: str | None = None
    ca_file: str | None = None
    insecure: bool = False
    named: tuple[str, str] = ("client_id", "client_secret")
    label: str = ""
    keeps_token: bool = False

    def __repr__(self) -> str:
        return f"Connection({self.url!r}, {self.client_id!r}, {MASK})"

    def client(self, **settings: Any) -> Any:
        """Return a `Client` of it.

        Args:
            settings: more of its settings.

        Raises:
            ConfigurationError: a setting is missing or cannot work.
        """
        from importlib import import_module

        if not self.url and not self.client_id:
            raise ConfigurationError(
                "which PBX? `yeastar login` asks and keeps it; or set YEASTAR_URL,"
                " YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET"
            )
        # It loads httpx, as the client does.
        from ... import checks

        checks.credential(self.named[0], self.client_id)
        checks.credential(self.named[1], self.client_secret.reveal())
        root = import_module(__name__.partition("._runtime")[0])
        if self.keeps_token:
            from .tokens import kept_tokens

            settings.setdefault("token_store", kept_tokens(self.client_secret))
        verify: bool | str = (
            self.ca_file if self.ca_file is not None else not self.insecure
        )
        return root.Client(
            self.url or None,
            self.client_id or None,
            self.client_secret.reveal() or None,
            fingerprint=self.fingerprint,
            verify=verify,
            **settings,
        )

    def own_secrets(self) -> tuple[str, ...]:
        """Return what must not be in any output: credentials, and where the PBX is."""
        place = self.url if "://" in self.url else f"https://{self.url}"
        parts = urlsplit(place)
        secret = self.client_secret.reveal()
        found = (self.client_id, secret, parts.netloc, parts.hostname)
        return tuple(dict.fromkeys(each for each in found if each))


def select(name: str | None) -> None:
    """Remember the profile given in front of a command."""
    _selected.set(name)


def chosen(
    name: str | None = None,
    *,
    url: str | None = None,
    fingerprint: str | None = None,
    ca_file: str | None = None,
    insecure: bool = False,
) -> Connection:
    """Return how to reach the PBX that a command speaks to.

    Args:
        name: of the profile, as the command's own option has it.
        url: of the PBX; the environment has the credentials then, unless a profile is
            named, too.
        fingerprint: the only certificate to accept.
        ca_file: certificates to trust.
        insecure: accept any certificate.

    Raises:
        ConfigurationError: there is no such profile, its secret cannot be read, or the
            settings exclude each other.
    """
    from ...base_url import normalize_url

    trusting = exclude_each_other(fingerprint, ca_file, insecure)
    found = _base(name or _selected.get(), url)
    if trusting:
        found = msgspec.structs.replace(
            found, fingerprint=fingerprint, ca_file=ca_file, insecure=insecure
        )
    if url:
        found = msgspec.structs.replace(found, url=url, keeps_token=False)
    if found.url:
        # One that holds a password is refused before it is shown.
        normalize_url(found.url)
    return found


def exclude_each_other(
    fingerprint: str | None, ca_file: str | None, insecure: bool
) -> bool:
    """Return whether an option says which certificate to accept.

    Args:
        fingerprint, ca_file, insecure: as of `chosen`.

    Raises:
        ConfigurationError: several do.
    """
    given = {"--fingerprint": fingerprint, "--ca-file": ca_file, "--insecure": insecure}
    named = [flag for flag, value in given.items() if value]
    if len(named) > 1:
        raise ConfigurationError(f"{' and '.join(named)} exclude each other: give one")
    return bool(named)


def _base(name: str | None, url: str | None) -> Connection:
    # It loads httpx, which help and completion do without.
    from ...config import (
        FINGERPRINT_VARIABLE,
        ID_VARIABLE,
        SECRET_VARIABLE,
        URL_VARIABLE,
    )

    environment = os.environ.get
    told = name is None and (url or environment(URL_VARIABLE))
    # Where it is not needed, it may be in any state.
    file = ProfileFile() if told else load()
    if told or (name is None and not file.default):
        return Connection(
            url=url or environment(URL_VARIABLE, ""),
            client_id=environment(ID_VARIABLE, ""),
            client_secret=Secret(environment(SECRET_VARIABLE, "")),
            # As with `Client`: it is that of the PBX of the environment.
            fingerprint=None if url else environment(FINGERPRINT_VARIABLE) or None,
            named=(ID_VARIABLE, SECRET_VARIABLE),
            label=url or environment(URL_VARIABLE, ""),
        )
    name = name or file.default
    profile = file.profiles.get(name)
    if profile is None:
        known = ", ".join(file.profiles) or NO_PROFILE
        raise ConfigurationError(f"there is no profile {name[:80]!r}; known: {known}")
    there = f" of the profile {name!r} (`yeastar login` stores it anew)"
    return Connection(
        url=profile.url,
        client_id=profile.client_id,
        client_secret=file.secret_of(name),
        fingerprint=profile.fingerprint,
        ca_file=profile.ca_file,
        insecure=profile.insecure,
        named=(f"client_id{there}", f"client_secret{there}"),
        label=f"{profile.url} (profile {name})",
        keeps_token=True,
    )
