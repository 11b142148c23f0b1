# Made by `make generate` from generator/runtime/cli/profiles/listing.py; edits are lost.
"""`yeastar profiles` and `yeastar logout`: what `yeastar login` left."""

from __future__ import annotations

from typing import Annotated

import typer

from ...exceptions import ConfigurationError
from ...printable import clean
from ..output.codes import told_in_a_line
from ..output.table import Table
from .selection import names
from .store import NO_PROFILE, ProfileFile, load, save
from .tokens import give_back


def profiles_command(
    default: Annotated[
        str | None,
        typer.Option(
            "--default",
            metavar="<name>",
            help="Make this the profile that is meant if none is named.",
            autocompletion=names,
            show_default=False,
        ),
    ] = None,
) -> None:
    """List profiles; choose one.

    No secrets are shown.
    """
    with told_in_a_line():
        file = load()
        if default is not None:
            _known(file, default)
            file.default = default
            save(file)
        if not file.profiles:
            typer.echo(NO_PROFILE, err=True)
            return
        rows = [
            {
                "": "*" if name == file.default else "",
                "name": name,
                "url": each.url,
                "client_id": each.client_id,
                "secret": each.secret_in,
                "certificate": _certificate(
                    each.fingerprint, each.ca_file, each.insecure
                ),
            }
            for name, each in file.profiles.items()
        ]
        table = Table(rows, tuple(rows[0]), every=True)
        typer.echo(table.head())
        for row in rows:
            typer.echo(table.line(row))


def logout_command(
    name: Annotated[
        str,
        typer.Argument(
            help="The profile.",
            metavar="<name>",
            autocompletion=names,
            show_default=False,
        ),
    ],
) -> None:
    """Forget a profile and its secret.

    The token that its commands share is given back. The Client ID and its secret stay
    valid on the PBX.
    """
    with told_in_a_line():
        file = load()
        _known(file, name)
        give_back(name, file.profiles[name])
        file.forget(name)
        typer.echo(f"forgot {clean(name)}", err=True)


def _known(file: ProfileFile, name: str) -> None:
    if name not in file.profiles:
        known = ", ".join(file.profiles) or NO_PROFILE
        raise ConfigurationError(f"there is no profile {name[:80]!r}; known: {known}")


def _certificate(fingerprint: str | None, ca_file: str | None, insecure: bool) -> str:
    if fingerprint:
        return f"pinned {fingerprint.replace(':', '').lower()[:8]}…"
    return ca_file or ("any" if insecure else "trusted")
