# Made by `make generate` from generator/runtime/cli/api/lazy.py; edits are lost.
"""Groups of commands that load a command when it is run, not when it is listed.

Help and completion of a group need names and one line each; loading all commands for
that would take a second.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.core import TyperCommand, TyperGroup

from .narrow import tables_where_they_fit, write_commands, write_options


# Options are told with dashes and taken with underscores, too, as the vendor has them.
def dashes(text: str) -> str:
    """Return the name of an option or a command as it is told."""
    return text.replace("_", "-")


SETTINGS: dict[str, Any] = {
    "token_normalize_func": dashes,
    "help_option_names": ["--help", "-h"],
}


class OptionsOnly(TyperCommand):
    """A command that says what to write where a word stands by itself.

    Attributes:
        advice: gives that for the words, and for the options that are given.
    """

    advice: Callable[[Sequence[str], Mapping[str, Any]], str] | None = None

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help; without tables where they would cut names."""
        with tables_where_they_fit(self, ctx, formatter):
            super().format_help(ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the options without tables."""
        write_options(self.get_params(ctx), ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read a command line."""
        ctx.allow_extra_args = True
        super().parse_args(ctx, args)
        if ctx.args and not ctx.resilient_parsing:
            ctx.fail(self._advice(ctx.args, ctx.params))
        return ctx.args

    def _advice(self, words: Sequence[str], given: Mapping[str, Any]) -> str:
        if self.advice is not None:
            return self.advice(words, given)
        flags = [each.opts[0] for each in self.params if each.opts[0][:2] == "--"]
        # They are not repeated: one could be a secret.
        return f"too many words ({len(words)}); options: {', '.join(flags)}"


class Command(NamedTuple):
    """Where a command is, and what lists say of it.

    Attributes:
        module: relative to `cli`, e.g. `.record`.
        function: in the module; a `typer.Typer` is taken, too.
        help: its first line.
        panel: heading that it stands below.
    """

    module: str
    function: str
    help: str
    panel: str = "Commands"

    def load(self, name: str) -> Any:
        """Return the command itself."""
        package = __name__.rpartition(".api.")[0]
        found = getattr(import_module(self.module, package), self.function)
        return built(name, found)


def built(name: str, found: Any) -> Any:
    """Return the command that a function makes.

    Args:
        name: of the command.
        found: a function with options of typer, or a `typer.Typer`.
    """
    app = found
    if not isinstance(found, typer.Typer):
        app = typer.Typer(add_completion=False)
        app.command(name, cls=OptionsOnly, context_settings=SETTINGS)(found)
    command: Any = typer.main.get_command(app)
    command.name = name
    return command


class LazyGroup(TyperGroup):
    """A group whose commands are listed without loading them.

    Subclasses say which there are: `told` names them, `loaded` gives one.
    """

    def told(self) -> Mapping[str, tuple[str, str]]:
        """Return the name of each command with its line of help and its panel."""
        raise NotImplementedError

    def loaded(self, name: str) -> Any:
        """Return a command."""
        raise NotImplementedError

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help; without tables where they would cut words."""
        with tables_where_they_fit(self, ctx, formatter):
            super().format_help(ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write options and commands without tables."""
        write_options(self.get_params(ctx), ctx, formatter)
        write_commands(self.told(), ctx, formatter)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read a command line up to the command."""
        try:
            return super().parse_args(ctx, args)
        except Exception as caught:
            # By its name: newer typers have a click of their own.
            error: Any = caught
            if type(error).__name__ != "NoSuchOption" or error.possibilities:
                raise
            said, name = str(error.format_message()).rstrip("."), error.option_name
        return ctx.fail(
            f"{said}. An option of a command stands behind it:"
            f" {ctx.command_path} COMMAND {name}"
        )

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands, in the order of the help."""
        told = self.told()
        return [*(name for name in self.commands if name not in told), *told]

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command, perhaps only its name and its line of help."""
        if cmd_name in self.commands:
            return self.commands[cmd_name]
        found = self.told().get(cmd_name)
        if found is None:
            return None
        help_, panel = found
        return TyperCommand(cmd_name, help=help_, rich_help_panel=panel)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command that is to be run, loaded."""
        name = args[0].replace("_", "-")
        told = self.told()
        if name not in self.commands and name in told:
            self.commands[name] = self.loaded(name)
        elif name not in self.commands and not name.startswith("-"):
            self._unknown(ctx, args[0])
        return super().resolve_command(ctx, args)

    def _unknown(self, ctx: Any, name: str) -> None:
        if ctx.resilient_parsing:
            return
        near = self.near(name)
        hint = f"Did you mean {' or '.join(near)}?" if near else self.otherwise(name)
        ctx.fail(f"No such command {name[:80]!r}. {hint}")

    def near(self, name: str) -> Sequence[str]:
        """Return the commands that are called nearly like that."""
        return get_close_matches(name, list(self.told()), n=3)

    def otherwise(self, name: str) -> str:
        """Return what helps where no command is near."""
        return f"There are: {', '.join(self.told())}"


class TableGroup(LazyGroup):
    """A group of commands that stand in a table.

    Args:
        table: name to help, panel and what loads the command.
    """

    def __init__(
        self,
        *,
        table: Mapping[str, tuple[str, str, Callable[[], Any]]],
        **settings: Any,
    ) -> None:
        settings.setdefault("context_settings", SETTINGS)
        super().__init__(no_args_is_help=True, **settings)
        self._table = table

    def told(self) -> Mapping[str, tuple[str, str]]:
        """Return the name of each command with its line of help and its panel."""
        return {name: each[:2] for name, each in self._table.items()}

    def loaded(self, name: str) -> Any:
        """Return a command."""
        return self._table[name][2]()
