"""The command `yeastar`: commands of its own, and one group for each resource.

A command of its own is a line in `COMMANDS`; its module is loaded when it is run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from ..catalog.catalog import load_catalog
from .api.groups import group_of, resource_groups, words_of
from .api.lazy import SETTINGS, Command, LazyGroup
from .output.codes import EPILOG, nothing_unforeseen, warned_in_a_line
from .output.stopping import ends_on_sigterm
from .profiles.selection import PROFILE_VARIABLE, names, select

START, LIVE, SPEC = "Start here", "Live", "PBX against spec"

COMMANDS: Mapping[str, Command] = {
    "login": Command(
        ".profiles.login",
        "login_command",
        "Log in to a PBX and keep how, under a name: a profile.",
        START,
    ),
    "profiles": Command(
        ".profiles.listing", "profiles_command", "List profiles; choose one.", START
    ),
    "logout": Command(
        ".profiles.listing", "logout_command", "Forget a profile and its secret.", START
    ),
    "fingerprint": Command(
        ".fingerprint",
        "fingerprint_command",
        "Show the certificate of a PBX and the line that pins it. Nobody logs in.",
        START,
    ),
    "search": Command(
        ".api.searching", "search_command", "Find the command for a job.", START
    ),
    "cdr sync": Command(
        ".cdr_sync",
        "cdr_sync_command",
        "Bring call records up to date: what is new, late or changed since the last"
        " time.",
    ),
    "recording download": Command(
        ".recording", "recording_download_command", "Download recordings."
    ),
    "calls": Command(
        ".watch.calls",
        "calls_command",
        "Watch the calls of a PBX: who rings, talks, holds, and since when.",
        LIVE,
    ),
    "events": Command(
        ".watch.events",
        "events_command",
        "Show what happens on a PBX, live: one JSON object a line.",
        LIVE,
    ),
    "mcp": Command(
        ".mcp",
        "mcp_command",
        "Serve an AI agent on stdin and stdout (Model Context Protocol).",
        LIVE,
    ),
    "relay": Command(
        ".relay",
        "relay_command",
        "Publish the events of many PBXs to NATS JetStream or Redis Streams.",
        LIVE,
    ),
    "record": Command(
        ".record",
        "record_command",
        "Record what a PBX answers to every call that only reads.",
        SPEC,
    ),
    "check": Command(
        ".check",
        "check_command",
        "Compare what a PBX answers with the spec, and report what differs.",
        SPEC,
    ),
}
"""Name to where it is; `cdr sync` is `sync` in the group of the resource `cdr`."""


class Root(LazyGroup):
    """The command at the top."""

    # Help is shown in the first, commands are run in the second.
    def make_context(self, *args: Any, **settings: Any) -> Any:
        """Return the context of a command line; help ends it."""
        with nothing_unforeseen():
            return super().make_context(*args, **settings)

    def invoke(self, ctx: Any) -> Any:
        """Run the command of a command line."""
        with nothing_unforeseen(), ends_on_sigterm(), warned_in_a_line():
            return super().invoke(ctx)

    def told(self) -> Mapping[str, tuple[str, str]]:
        """Return the name of each command with its line of help and its panel."""
        own = {
            name: (each.help, each.panel)
            for name, each in COMMANDS.items()
            if " " not in name
        }
        return own | resource_groups(load_catalog())

    def loaded(self, name: str) -> Any:
        """Return a command."""
        if name in COMMANDS:
            return COMMANDS[name].load(name)
        return group_of(load_catalog(), name, COMMANDS)

    def near(self, name: str) -> Sequence[str]:
        """Return the commands that are called nearly like that."""
        catalog = load_catalog()
        if name in catalog:
            return [words_of(catalog[name].name)]
        return super().near(name)

    def otherwise(self, name: str) -> str:
        """Return what helps where no command is near."""
        words = " ".join(re.findall(r"[^\W_]+", name)) or "WORDS"
        return f"`yeastar search {words[:80]}` finds commands."


# Its tracebacks would show the values of all frames, tokens among them.
app = typer.Typer(
    name="yeastar",
    cls=Root,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings=SETTINGS,
    epilog=EPILOG,
)


def _show_version(context: typer.Context, wanted: bool) -> None:
    """Print which package this is, and which spec it was made from."""
    # The Tab key has the words before it read, too.
    if wanted and not context.resilient_parsing:
        from .settings import package_root, spec_data

        root, spec = package_root(), spec_data()["openapi"]["info"]["version"]
        name = root.__name__.replace("_", "-")
        typer.echo(f"{name} {root.__version__}, spec {spec}")
        raise typer.Exit


@app.callback()
def yeastar(
    profile: Annotated[
        str | None,
        typer.Option(
            "--profile",
            "-p",
            envvar=PROFILE_VARIABLE,
            help="Which PBX; `yeastar login` makes profiles.",
            metavar="<name>",
            autocompletion=names,
            show_default=False,
        ),
    ] = None,
    version: Annotated[
        bool,
        typer.Option(
            "--version",
            callback=_show_version,
            is_eager=True,
            help="Show the version, and that of the spec.",
        ),
    ] = False,
) -> None:
    """Program a Yeastar P-Series PBX from the command line: the whole API.

    Without a profile, settings come from YEASTAR_URL, YEASTAR_CLIENT_ID and
    YEASTAR_CLIENT_SECRET.
    """
    select(profile)
