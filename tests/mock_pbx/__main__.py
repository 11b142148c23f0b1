"""Command line: python -m tests.mock_pbx"""

import argparse
import json
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from rich.console import Console

from .guise_file import GuiseError
from .server import MockPbx
from .settings import BUNDLE, RECORDINGS, Settings


def main() -> None:
    """Run until Ctrl+C or SIGTERM."""
    options = _parser().parse_args()
    if not options.bundle.exists():
        sys.exit(f"{options.bundle} does not exist; `make generate` writes it")
    settings = Settings(
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
    )
    if options.firmware:
        settings.firmware = options.firmware
    pbx = MockPbx(
        settings, host=options.host, port=options.port, tls_port=options.tls_port
    )
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _setter(stop))
    try:
        pbx.start()
    except GuiseError as problem:
        sys.exit(f"--guise: {problem}")
    except OSError as problem:
        sys.exit(f"cannot listen on {options.host}: {problem.strerror}")
    try:
        for text in options.webhook:
            url, _, secret = text.partition(",")
            pbx.add_webhook(url, secret, [0])
        if options.ports_file:
            _write_ports(options.ports_file, pbx)
        _print_banner(pbx)
        stop.wait()
    finally:
        pbx.stop()


def _setter(stop: threading.Event) -> Callable[[int, FrameType | None], None]:
    return lambda number, frame: stop.set()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m tests.mock_pbx",
        description=(
            "A mock P-Series PBX with plain HTTP, TLS and an event socket. Not the "
            "vendor's software; for tests and demos on this machine."
        ),
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="address to listen on")
    add("--port", type=int, default=8080, help="plain HTTP; 0 = any free port")
    add("--tls-port", type=int, default=8088, help="HTTPS; 0 = any free port")
    add("--client-id", default="mock-client-id", help="username of get_token")
    add("--client-secret", default="mock-client-secret", help="password of get_token")
    add("--seed", type=int, default=1, help="same seed, same made-up data")
    add("--call-seconds", type=float, default=2.5, help="length of a call")
    add(
        "--msg-form",
        choices=["string", "object"],
        default="string",
        help="how events carry msg",
    )
    add("--strict", action="store_true", help="refuse what the spec does not have")
    add("--stateless", action="store_true", help="answer from recordings and schemas")
    add(
        "--webhook",
        action="append",
        default=[],
        metavar="URL[,SECRET]",
        help="push every event there; may be given up to five times",
    )
    add("--ports-file", type=Path, help="write URLs and fingerprint there as JSON")
    add("--bundle", type=Path, default=BUNDLE, help="bundled OpenAPI document")
    add("--recordings", type=Path, default=RECORDINGS, help="folder of recordings")
    add("--guise", type=Path, help="file that says how this PBX differs from the spec")
    add("--firmware", help="as system/information tells it, unless the guise does")
    return parser


def _write_ports(path: Path, pbx: MockPbx) -> None:
    """Tell a parent process where we are; appears whole or not at all."""
    facts = {
        "url": pbx.url,
        "tls_url": pbx.tls_url,
        "client_id": pbx.client_id,
        "fingerprint": pbx.fingerprint,
        "ca_file": pbx.ca_file,
    }
    draft = path.with_name(path.name + ".part")
    draft.write_text(json.dumps(facts, indent=2) + "\n", encoding="utf-8")
    draft.replace(path)


def _print_banner(pbx: MockPbx) -> None:
    status = pbx.status()
    console = Console(highlight=False)
    console.rule("[bold]Mock PBX[/]", align="left")
    rows = {
        "HTTP": pbx.url,
        "HTTPS": pbx.tls_url,
        "SHA-256": pbx.fingerprint,
        "CA file": pbx.ca_file,
        "Client ID": pbx.client_id,
        "Client Secret": "as given with --client-secret (default: see --help)",
        "Serves": f"{status['operations']} operations, "
        f"{status['recordings']} recordings, {pbx.settings.extensions} extensions",
        "Stop": "Ctrl+C",
    }
    for name, text in rows.items():
        # soft_wrap: a fingerprint that is broken in two cannot be copied
        console.print(f"[bold cyan]{name:<14}[/]{text}", soft_wrap=True)


if __name__ == "__main__":
    main()
