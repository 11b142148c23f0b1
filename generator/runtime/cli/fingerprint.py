"""`yeastar fingerprint`: the certificate that a PBX shows, without logging in."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, NamedTuple, NoReturn

import typer
from cryptography import x509

from ..exceptions import ConfigurationError, TransportError
from ..printable import clean
from ..transport.certificate import ServerCertificate, fingerprint, shown_address
from .output.codes import spec_exit_code, told_in_a_line
from .profiles.selection import Profile, chosen
from .settings import errors


class Certificate(NamedTuple):
    """What people compare of a certificate."""

    subject: str
    issuer: str
    begins: datetime
    ends: datetime


def fingerprint_command(
    host: Annotated[
        str | None,
        typer.Argument(
            help="HOST or HOST:PORT of the PBX, or its URL; else that of the profile.",
            show_default=False,
        ),
    ] = None,
    profile: Profile = None,
) -> None:
    """Show the certificate of a PBX and the line that pins it. Nobody logs in."""
    with told_in_a_line(spec_exit_code):
        place = host or chosen(profile).url
        if not place:
            _trouble("give HOST, HOST:PORT or a URL")
        try:
            shown = fingerprint(place)
        except TransportError as error:
            told = str(error)
            if "speaks no TLS" in told:
                told += ". Give the HTTPS port; over http:// there is no certificate"
            _trouble(told)
        _show(read_certificate(shown), shown)


def _trouble(message: str) -> NoReturn:
    """Tell in one line what went wrong, and end with exit code 2."""
    raise ConfigurationError(message)


def read_certificate(shown: ServerCertificate) -> Certificate:
    """Return what is in a certificate.

    Raises:
        ConfigurationError: it cannot be read.
    """
    try:
        found = x509.load_der_x509_certificate(shown.der)
        return Certificate(
            _name(found.subject),
            _name(found.issuer),
            found.not_valid_before_utc,
            found.not_valid_after_utc,
        )
    except ValueError:
        raise ConfigurationError(
            f"the certificate cannot be read; its SHA-256 is {shown.fingerprint}"
        ) from None


def _name(name: x509.Name) -> str:
    """Return a distinguished name in the order of the certificate, as openssl does."""
    return clean(", ".join(part.rfc4514_string() for part in name.rdns)) or "(empty)"


def _show(certificate: Certificate, shown: ServerCertificate) -> None:
    now = datetime.now(UTC)
    state = "valid"
    if now < certificate.begins:
        state = "not valid yet"
    elif now > certificate.ends:
        state = "has ended"
    rows = {
        "PBX": shown_address(shown.host, shown.port),
        "subject": certificate.subject,
        "issuer": certificate.issuer
        + (" (itself)" if certificate.issuer == certificate.subject else ""),
        "valid": f"{certificate.begins:%Y-%m-%d} to {certificate.ends:%Y-%m-%d}"
        f" ({state})",
        "SHA-256": shown.fingerprint,
    }
    for name, text in rows.items():
        typer.echo(f"{name:<9}{text}")
    typer.echo(f"\n{shown.line}")
    errors().print(
        "\nCompare the SHA-256 with that on the PBX itself, or ask over a line that you"
        " trust:\nwhoever sits between you and the PBX would show a certificate of his.",
        style="dim",
    )
