"""What the command takes, checked before anything starts."""

from __future__ import annotations

import argparse
from pathlib import Path

from .setting_values import FIRMWARE
from .settings import BUNDLE, RECORDINGS, Settings

DEFAULTS = Settings()
PORT, TLS_PORT = 8080, 8088
MAX_WEBHOOKS = 5

_ORDERS = """\
orders:
  POST http://127.0.0.1:PORT/mock/<verb> with a JSON object of arguments, from this
  machine only; GET /mock/openapi.json describes all verbs (--openapi prints it). As:
    curl -d '{"caller": "5503301", "callee": "1000"}' http://127.0.0.1:8080/mock/call
    curl -d '{"operation_id": "extension_list", "errcode": 10004}' \\
         http://127.0.0.1:8080/mock/fail_next

It is no PBX: --assumptions lists what nobody has confirmed.
"""


def parsed(arguments: list[str] | None, prog: str) -> argparse.Namespace:
    """Return the options.

    Args:
        arguments: None for those of the process.
        prog: the name by which people call it.

    Raises:
        SystemExit: with code 2 and one line that says what is wrong; with code 0
            after --help.
    """
    parser = _parser(prog)
    options = parser.parse_args(arguments)
    # Who names a port for TLS wants it.
    options.tls = options.tls or options.tls_port is not None
    if options.tls_port is None:
        options.tls_port = 0 if options.port == 0 else TLS_PORT
    if options.tls and options.port == options.tls_port != 0:
        parser.error(f"--port and --tls-port are both {options.port}")
    if len(options.webhook) > MAX_WEBHOOKS:
        parser.error(f"--webhook: a PBX has {MAX_WEBHOOKS} at most")
    for name in ("bundle", "guise"):
        path: Path | None = getattr(options, name)
        if path is not None and not path.is_file():
            remedy = "; `make generate` writes it" if path == BUNDLE else ""
            parser.error(f"--{name}: {path} does not exist{remedy}")
    if not options.recordings.exists():
        parser.error(f"--recordings: {options.recordings} does not exist")
    return options


def settings_of(options: argparse.Namespace) -> Settings:
    """Return the behaviour that the options ask for."""
    return Settings(
        client_id=options.client_id,
        client_secret=options.client_secret,
        seed=options.seed,
        call_seconds=options.call_seconds,
        msg_form=options.msg_form,
        strict=options.strict,
        stateful=not options.stateless,
        bundle=options.bundle,
        recordings=options.recordings,
        guise=options.guise,
        clock="frozen" if options.frozen else "running",
        firmware=options.firmware,
    )


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog,
        usage=f"{prog} [options]",
        description=(
            "A mock Yeastar P-Series PBX with plain HTTP, TLS and an event socket, for "
            "tests and demos on this machine. Not the vendor's software. Runs until "
            "Ctrl+C or SIGTERM."
        ),
        epilog=_ORDERS,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    _where(parser)
    _behaviour(parser)
    _output(parser)
    return parser


def _where(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument_group("where it listens").add_argument
    add("--host", default="127.0.0.1", help="address (default: 127.0.0.1)")
    add(
        "--port",
        type=_port,
        default=PORT,
        help=f"plain HTTP; 0 = any free port (default: {PORT})",
    )
    add("--tls", action="store_true", help="HTTPS too, self-signed certificate")
    add(
        "--tls-port",
        type=_port,
        metavar="PORT",
        help=f"port of HTTPS, switches it on (default: {TLS_PORT}, or 0 with --port 0)",
    )


def _behaviour(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument_group("what it plays").add_argument
    name, secret = DEFAULTS.client_id, DEFAULTS.client_secret
    add("--client-id", default=name, metavar="ID", help=f"(default: {name})")
    add(
        "--client-secret", default=secret, metavar="SECRET", help=f"(default: {secret})"
    )
    add("--frozen", action="store_true", help="time goes on by the order advance only")
    add("--seed", type=int, default=1, help="same seed, same made-up data (default: 1)")
    add(
        "--call-seconds",
        type=_seconds,
        default=2.5,
        metavar="SECONDS",
        help="length of a call (default: 2.5)",
    )
    add(
        "--msg-form",
        choices=["string", "object"],
        default="string",
        help="how events carry msg (default: string)",
    )
    add("--strict", action="store_true", help="refuse what the spec does not have")
    add("--stateless", action="store_true", help="answer from recordings and schemas")
    add(
        "--firmware",
        type=_firmware,
        default=DEFAULTS.firmware,
        metavar="VERSION",
        help=f"as system/information tells it (default: {DEFAULTS.firmware})",
    )
    add(
        "--webhook",
        action="append",
        type=_webhook,
        default=[],
        metavar="URL[,SECRET]",
        help=f"push every event there; may be given {MAX_WEBHOOKS} times",
    )
    add(
        "--guise",
        type=Path,
        metavar="FILE",
        help="how this PBX differs from the spec (YAML needs PyYAML, JSON does not)",
    )
    add("--bundle", type=Path, default=BUNDLE, metavar="FILE", help="OpenAPI document")
    add(
        "--recordings",
        type=Path,
        default=RECORDINGS,
        metavar="PATH",
        help="folder of recordings, or one file that holds all",
    )


def _output(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument_group("for programs, and what it can tell").add_argument
    add(
        "--json",
        action="store_true",
        help="print one line of JSON when it listens, and nothing else",
    )
    add(
        "--stop-on-eof",
        action="store_true",
        help="stop when standard input ends, as it does when the parent dies",
    )
    add("--ports-file", type=Path, metavar="FILE", help="write the same JSON there")
    add("--openapi", action="store_true", help="print the document of orders, and exit")
    add(
        "--assumptions",
        action="store_true",
        help="list behaviour that no source confirms, and exit",
    )
    add("--version", action="store_true", help="print the version, and exit")


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: 0 to 65535")
    return int(text)


def _seconds(text: str) -> float:
    try:
        value = float(text)
    except ValueError:
        value = -1.0
    if not 0 <= value < 86400:
        raise argparse.ArgumentTypeError(f"{text!r}: seconds, 0 or more, below a day")
    return value


def _firmware(text: str) -> str:
    if not FIRMWARE.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is no firmware: four numbers, such as 37.20.0.21"
        )
    return text


def _webhook(text: str) -> tuple[str, str]:
    url, _, secret = text.partition(",")
    if not url.startswith(("http://", "https://")):
        # The secret is not repeated.
        raise argparse.ArgumentTypeError(
            f"{url!r} does not begin with http:// or https://"
        )
    return url, secret
