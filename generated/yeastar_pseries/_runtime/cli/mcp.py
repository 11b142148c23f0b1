# Made by `make generate` from generator/runtime/cli/mcp.py; edits are lost.
"""`yeastar mcp`: tools for AI agents, by the Model Context Protocol."""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
import threading
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import FrameType
from typing import Annotated

import typer

from ..exceptions import ConfigurationError
from . import settings
from .output.codes import told_in_a_line
from .output.completion import one_of, operation_names
from .profiles.selection import Profile, chosen

_NEEDED = "tools for AI agents need the SDK: pip install 'yeastar-pseries[mcp]'"


def mcp_command(
    url: settings.Url = None,
    allow: Annotated[
        list[str] | None,
        typer.Option(
            help="Operation that changes something and may be called, or a pattern:"
            " company_contact.*; what deletes or wipes only by its own name. Can be"
            " repeated.",
            autocompletion=one_of(operation_names),
            show_default=False,
        ),
    ] = None,
    deny: Annotated[
        list[str] | None,
        typer.Option(
            help="Operation that is never called nor shown, or a pattern: cdr.*; also"
            " one that reads. Can be repeated.",
            autocompletion=one_of(operation_names),
            show_default=False,
        ),
    ] = None,
    files: Annotated[
        Path | None,
        typer.Option(
            help="Folder for recordings and other files; without it, none are fetched.",
            file_okay=False,
            exists=True,
            show_default=False,
        ),
    ] = None,
    profile: Profile = None,
    fingerprint: settings.Fingerprint = None,
    ca_file: settings.CaFile = None,
    insecure: settings.Insecure = False,
) -> None:
    """Serve an AI agent on stdin and stdout (Model Context Protocol).

    Its tools search, describe and call the operations of the PBX, and
    show recent events. Reading is allowed; everything else must be named
    with --allow. Passwords, PINs and tokens are masked in what it returns.

    yeastar mcp --allow call.dial --allow 'paging.*' --deny 'cdr.*'
    """
    with told_in_a_line():
        if find_spec("mcp") is None:
            raise ConfigurationError(_NEEDED)
        # Loading the SDK is most of a start; all that it makes stays, so there is
        # nothing to collect, which is a tenth of it.
        gc.disable()
        from ..catalog.catalog import load_catalog
        from ..mcp.operations import OperationTools
        from ..mcp.recent import RecentEvents
        from ..mcp.rights import Rights
        from ..mcp.server import make_server, serve
        from ..mcp.tools import Parts

        gc.enable()
        catalog = load_catalog()
        rights = Rights(catalog, allow or (), deny or ())
        client = chosen(
            profile,
            url=url,
            fingerprint=fingerprint,
            ca_file=ca_file,
            insecure=insecure,
        ).client()
        root = settings.package_root()
        classes = import_module(f"{root.__name__}.events").EVENTS
        parts = Parts(
            OperationTools(catalog, client, rights, files),
            RecentEvents(client, classes),
        )
        if sys.stdin.isatty():
            _tell_people()
        with client:
            _end_on_signals(parts.events.close, client.close)
            try:
                serve(make_server(parts, rights, root.__version__))
            finally:
                parts.events.close()


def _tell_people() -> None:
    """Say what this is for to whoever starts it by hand."""
    entry = {"mcpServers": {"yeastar": {"command": "yeastar", "args": ["mcp"]}}}
    settings.errors().print(
        "This waits for an MCP host on stdin (Ctrl+C ends it). Hosts are told of it so,"
        f" with YEASTAR_URL and the rest in the environment:\n{json.dumps(entry)}",
        style="dim",
        markup=False,
    )


def _end_on_signals(*steps: Callable[[], object]) -> None:
    """Give the token back and end, on SIGTERM and Ctrl+C.

    The thread that waits for a line on stdin cannot be interrupted, so nothing that
    waits for that thread would ever end.
    """
    if threading.current_thread() is not threading.main_thread():
        return

    def end(number: int) -> None:
        try:
            for step in steps:
                step()
        finally:
            os._exit(128 + number)

    def heard(number: int, _frame: FrameType | None) -> None:
        threading.Thread(target=end, args=(number,), daemon=True).start()

    for each in (signal.SIGTERM, signal.SIGINT):
        signal.signal(each, heard)
