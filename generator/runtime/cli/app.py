"""The command and its subcommands; each is a module of its own beside this one."""

from __future__ import annotations

import typer

from .check import check_command
from .fingerprint import fingerprint_command
from .record import record_command

# Its tracebacks would show the values of all frames, tokens among them.
app = typer.Typer(
    name="yeastar",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="Look at a Yeastar P-Series PBX: record it, compare it with the spec.",
)


@app.callback()
def yeastar() -> None:
    """Settings come from YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET."""


app.command("record")(record_command)
app.command("check")(check_command)
app.command("fingerprint")(fingerprint_command)
