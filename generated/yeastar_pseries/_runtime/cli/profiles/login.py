# Made by `make generate` from generator/runtime/cli/profiles/login.py; edits are lost.
"""`yeastar login`: how to reach a PBX, tried once and kept under a name."""

from __future__ import annotations

import os
import sys
from typing import Annotated
from urllib.parse import urlsplit

import typer

from ...base_url import normalize_url
from ...config import (
    FINGERPRINT_VARIABLE,
    ID_VARIABLE,
    SECRET_VARIABLE,
    URL_VARIABLE,
)
from ...exceptions import ConfigurationError, TransportError
from ...printable import clean
from ...redact import Secret
from ...transport.certificate import fingerprint as shown_by
from ...transport.route import Route
from ..api.secrets import PROMPT, WAYS, check_terminal, prompted, secret_from
from ..output.codes import in_commands, told_in_a_line
from ..settings import CaFile, Fingerprint, Insecure
from .selection import Connection, Profile, exclude_each_other
from .store import Place, SavedProfile, keyring_works, load, path
from .tokens import give_back


def login_command(
    profile: Profile = None,
    url: Annotated[
        str | None,
        typer.Option(
            help=f"The PBX, e.g. https://192.168.5.150:8088; else {URL_VARIABLE}.",
            metavar="<url>",
            show_default=False,
        ),
    ] = None,
    client_id: Annotated[
        str | None,
        typer.Option(
            help=f"Of the API application; else {ID_VARIABLE}.",
            metavar="<text>",
            show_default=False,
        ),
    ] = None,
    client_secret: Annotated[
        str | None,
        typer.Option(
            help=f"Where its secret comes from; else {SECRET_VARIABLE}, or a prompt.",
            metavar=f"<{WAYS.replace(' ', '')}>",
            show_default=False,
        ),
    ] = None,
    store: Annotated[
        str | None,
        typer.Option(
            help="Where the secret is kept; the keyring if there is one.",
            metavar="<keyring|file>",
            show_default=False,
        ),
    ] = None,
    fingerprint: Fingerprint = None,
    ca_file: CaFile = None,
    insecure: Insecure = False,
) -> None:
    """Log in to a PBX and keep how, under a name: a profile.

    On the PBX, switch on Integrations > API first; it shows Client ID and Client
    Secret. They are tried once: five refused logins block this address. A profile of
    the same name is replaced; the first one is the default. YEASTAR_FINGERPRINT pins
    the certificate where the URL comes from YEASTAR_URL.
    """
    with told_in_a_line():
        exclude_each_other(fingerprint, ca_file, insecure)
        secret_in = _place(store)
        # What cannot be kept is told before anybody logs in.
        load()
        given = _given(client_secret)
        if not (url or fingerprint or ca_file or insecure):
            # As with `Client`: it is that of the PBX of the environment.
            fingerprint = os.environ.get(URL_VARIABLE) and os.environ.get(
                FINGERPRINT_VARIABLE
            )
        url = url or os.environ.get(URL_VARIABLE)
        if url:
            # One that holds a password is refused before it is shown.
            normalize_url(url)
        else:
            url = _asked_url()
        if not (fingerprint or ca_file or insecure):
            fingerprint = _pinned(url, profile)
        named = (
            "--client-id" if client_id else ID_VARIABLE,
            SECRET_VARIABLE if given and client_secret is None else "--client-secret",
        )
        client_id = client_id or os.environ.get(ID_VARIABLE)
        client_id = client_id or _asked("--client-id", "Client ID")
        connection = Connection(
            url=url,
            client_id=client_id,
            client_secret=given or prompted("--client-secret", "Client Secret"),
            fingerprint=fingerprint,
            ca_file=ca_file,
            insecure=insecure,
            named=named,
        )
        with connection.client() as client:
            data = client.system.information().data
        name = profile or _name_of(url)
        saved = SavedProfile(
            url=url,
            client_id=client_id,
            secret_in=secret_in,
            fingerprint=fingerprint,
            ca_file=os.path.abspath(ca_file) if ca_file else None,
            insecure=insecure,
        )
        file = load()
        if name in file.profiles:
            # It may be that of another PBX, or of another secret.
            give_back(name, file.profiles[name])
        file.keep(name, saved, connection.client_secret)
        device = " ".join(
            clean(str(each))
            for each in (
                getattr(data, "device_name", None),
                getattr(data, "firmware_version", None),
            )
            if each
        )
        place = "the keyring" if secret_in == "keyring" else f"{path()} (0600)"
        typer.echo(
            f"logged in to {device or clean(url)}; profile {clean(name)}"
            f"{', the default' if file.default == name else ''}; secret in {place}",
            err=True,
        )


def _place(given: str | None) -> Place:
    if given is None:
        return "keyring" if keyring_works() else "file"
    if given not in ("keyring", "file"):
        raise ConfigurationError(f"--store {given[:40]!r}; allowed: keyring, file")
    if given == "keyring" and not keyring_works():
        raise ConfigurationError("this computer has no keyring; give --store file")
    return given


_VARIABLES = {"--url": f"it, or {URL_VARIABLE}", "--client-id": f"it, or {ID_VARIABLE}"}


def _asked(flag: str, name: str) -> str:
    check_terminal(flag, _VARIABLES[flag])
    return str(typer.prompt(name, err=True)).strip()


def _asked_url() -> str:
    """Ask for the URL until it is one."""
    while True:
        url = _asked("--url", "PBX URL")
        try:
            normalize_url(url)
        except ConfigurationError as error:
            typer.echo(f"yeastar: {in_commands(str(error))}", err=True)
        else:
            return url


def _given(source: str | None) -> Secret | None:
    """Return the secret, unless somebody is to be asked for it."""
    if source is not None:
        return None if source == PROMPT else secret_from("--client-secret", source)
    told = os.environ.get(SECRET_VARIABLE)
    return Secret(told) if told else None


def _pinned(url: str, profile: str | None) -> str | None:
    """Return the fingerprint to pin, where nobody vouches for the certificate.

    Args:
        url: of the PBX.
        profile: name of the profile that is to be kept, if one was given.

    Raises:
        ConfigurationError: it is not trusted, and nobody can be asked.
        typer.Exit: the answer is no.
    """
    if urlsplit(url).scheme != "https" or _trusted(url):
        return None
    shown = shown_by(url)
    changed = _changed(url, profile, shown.fingerprint)
    if not sys.stdin.isatty():
        raise ConfigurationError(
            f"{changed or 'the certificate is not trusted'}; compare it with that on the"
            f" PBX and give --fingerprint {shown.fingerprint}"
        )
    warning = f"CAUTION: {changed}.\n" if changed else ""
    typer.echo(
        f"{warning}Nobody vouches for the certificate of {clean(url)}. Its SHA-256 is\n"
        f"  {shown.fingerprint}\nCompare it with that on the PBX itself.",
        err=True,
    )
    question = "Trust the new one" if changed else "Trust this certificate"
    if not typer.confirm(f"{question}, and no other?", err=True):
        raise typer.Exit(1)
    return shown.fingerprint


def _changed(url: str, profile: str | None, shown: str) -> str:
    """Say that a profile of this PBX pins another certificate; empty if none does."""
    replaced = profile or _name_of(url)
    for name, saved in load().profiles.items():
        if name != replaced and _address(saved.url) != _address(url):
            continue
        if saved.fingerprint and _digits(saved.fingerprint) != _digits(shown):
            return (
                f"the profile {clean(name)} pins another certificate,"
                f" {clean(saved.fingerprint)}. A renewed certificate looks like that, and"
                " so does somebody between you and the PBX"
            )
    return ""


def _address(url: str) -> tuple[str | None, int | None]:
    parts = urlsplit(url)
    return parts.hostname, parts.port


def _digits(fingerprint: str) -> str:
    return fingerprint.replace(":", "").lower()


def _trusted(url: str) -> bool:
    """Return whether the system trusts the certificate; nobody logs in for that."""
    import socket
    import ssl

    parts = urlsplit(url)
    host = parts.hostname or ""
    try:
        with (
            socket.create_connection((host, parts.port or 443), timeout=10) as plain,
            ssl.create_default_context().wrap_socket(plain, server_hostname=host),
        ):
            return True
    except ssl.SSLCertVerificationError:
        return False
    except ssl.SSLError as error:
        told = Route(clean(parts.netloc), tls=True).unreachable(error, str(error))
        raise TransportError(told) from None
    except (OSError, ValueError) as error:
        raise TransportError(f"{clean(url)} cannot be reached: {error}") from None


def _name_of(url: str) -> str:
    return urlsplit(url).hostname or "default"
