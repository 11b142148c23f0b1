"""`yeastar relay`: events of many PBXs into a broker."""

from __future__ import annotations

import asyncio
import logging
import signal
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from ..exceptions import ConfigurationError
from ..relay.config_file import EXAMPLE
from .output.codes import spec_exit_code, told_in_a_line
from .settings import package_root

if TYPE_CHECKING:
    from ..relay.relay import BaseRelay

# Seconds between the lines that tell how it goes.
_TELL_SECONDS = 60.0
# Seconds for `--check` to reach the broker.
_CHECK_SECONDS = 10.0


def relay_command(
    config: Annotated[
        Path | None,
        typer.Argument(
            help="Settings in TOML; secrets are in the environment or in other files.",
            show_default=False,
        ),
    ] = None,
    check: Annotated[
        bool,
        typer.Option("--check", help="Read the settings, reach the broker, and end."),
    ] = False,
    example: Annotated[
        bool, typer.Option("--example", help="Print settings to start from, and end.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="Tell more of what happens.")
    ] = False,
) -> None:
    """Publish the events of many PBXs to NATS JetStream or Redis Streams.

    Run it on two machines with the same settings: each PBX has one leader,
    and the other relay takes over when it ends. What may be missing then is
    a Gap in the stream. It works until SIGTERM or Ctrl+C.
    """
    _log_to_stderr(logging.DEBUG if verbose else logging.INFO)
    with told_in_a_line(spec_exit_code):
        if example:
            typer.echo(EXAMPLE, nl=False)
            return
        if config is None:
            raise ConfigurationError("name a file of settings; --example prints one")
        module: Any = import_module(f"{package_root().__name__}.relay")
        settings = module.read_settings(config)
        relay = cast("BaseRelay", module.Relay(settings))
        if check:
            asyncio.run(_check(settings))
            typer.echo(f"{len(settings.pbxs)} PBXs; the broker answers")
            return
        asyncio.run(_run(relay))


async def _run(relay: BaseRelay) -> None:
    """Work until a signal comes."""
    work = asyncio.current_task()
    assert work is not None
    loop = asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        # Windows has no handlers of this kind; Ctrl+C ends it all the same.
        if sys.platform != "win32":
            loop.add_signal_handler(each, work.cancel)
    telling = asyncio.create_task(_tell(relay))
    try:
        await relay.run()
    except asyncio.CancelledError:
        logging.getLogger("yeastar_pseries.relay").info("stopped")
    finally:
        telling.cancel()


async def _tell(relay: BaseRelay) -> None:
    log = logging.getLogger("yeastar_pseries.relay")
    while True:
        await asyncio.sleep(_TELL_SECONDS)
        rows = relay.status
        leading = [row for row in rows if row.role == "leading"]
        log.info(
            "leading %d of %d PBXs; %d messages, %d gaps, %d waiting; %d in trouble",
            len(leading),
            len(rows),
            sum(row.published for row in leading),
            sum(row.gaps for row in leading),
            sum(row.queued for row in leading),
            sum(row.role == "resting" for row in rows),
        )


async def _check(settings: Any) -> None:
    from ..relay.relay import broker_of

    broker, name = broker_of(settings.broker), settings.pbxs[0].name
    try:
        async with asyncio.timeout(_CHECK_SECONDS):
            await broker.open()
            await broker.read(name)
    except TimeoutError:
        raise ConfigurationError(
            f"the broker does not answer within {_CHECK_SECONDS:.0f} seconds"
        ) from None
    finally:
        await broker.aclose()


def _log_to_stderr(level: int) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log = logging.getLogger("yeastar_pseries.relay")
    log.addHandler(handler)
    log.setLevel(level)
