# Made by `make generate` from generator/runtime/cli/api/running.py; edits are lost.
"""One call from a command line: arguments, confirmation, the call, what is shown."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any, cast

import msgspec
import typer

from ...catalog.calling import call
from ...catalog.catalog import Catalog
from ...catalog.infos import OperationInfo, Parameter
from ...exceptions import ConfigurationError
from ...hidden import Hidden
from ...printable import clean
from ...redact import redact_value
from ..output.codes import FAILED, told_in_a_line
from ..output.fields import wanted
from ..output.options import check_secrets, chosen_format
from ..output.progress import transfer_bar
from ..output.show import Shown, show_answer, show_rows
from ..profiles.selection import Connection, chosen
from .groups import words_of
from .secrets import INPUT, prompted, read_text, secret_from
from .values import flag_of, needs_clock, value_of
from .wording import meaning

PAGE_SIZE = 100


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a command line says.

    Attributes:
        arguments: wire name to the texts given for it.
        search: keyword of a list.
        input_: where a JSON object of arguments is.
        yes: do not ask.
        save: where a file goes.
        timeout: seconds to wait for a file.
        format_, fields, show_secrets, limit: how it is shown.
        profile: which PBX.
    """

    arguments: Mapping[str, list[str]]
    search: str | None = None
    input_: str | None = None
    yes: bool = False
    save: str = "."
    timeout: float = 600.0
    format_: str | None = None
    fields: str | None = None
    show_secrets: bool = False
    limit: int | None = None
    profile: str | None = None


def run(catalog: Catalog, operation: OperationInfo, asked: Asked) -> None:
    """Make the call and show what came.

    Args:
        catalog: of all operations.
        operation: what is called.
        asked: what the command line says.

    Raises:
        typer.Exit: with the code of the error's family.
    """
    with told_in_a_line():
        check_secrets(asked.show_secrets)
        chosen_format(asked.format_)
        if asked.search is not None:
            operation = catalog[f"{operation.resource}.search"]
            searched = {**asked.arguments, "search_value": [asked.search]}
            asked = msgspec.structs.replace(asked, arguments=searched)
        connection = chosen(asked.profile)
        _Run(catalog, operation, asked, connection).done()


class _Run:
    """One run of a command."""

    def __init__(
        self,
        catalog: Catalog,
        operation: OperationInfo,
        asked: Asked,
        connection: Connection,
    ) -> None:
        self._operation = operation
        self._asked = asked
        self._connection = connection
        self._secrets = catalog.secret_fields(operation)
        self._catalog = catalog
        self._command = words_of(operation.name)
        self._known = catalog.fields(operation)
        self._wanted = wanted(asked.fields, self._known, self._command)

    def done(self) -> None:
        """Make the call and show what came."""
        if not self._operation.safe:
            self._wanted.refuse_unknown()
        values = self._values()
        if self._operation.destructive and not self._asked.yes:
            self._confirm(values)
        self._page_of_a_good_size(values)
        with self._connection.client() as client:
            self._give_clock(client, values)
            self._show(self._called(client, values))

    def _values(self) -> Hidden[dict[str, object]]:
        """Return the arguments as values; secrets are asked for."""
        found = self._from_input()
        for parameter in self._operation.parameters:
            texts = self._asked.arguments.get(parameter.name)
            if texts:
                found.reveal()[parameter.name] = self._value(parameter, texts)
        missing = [
            each
            for each in self._operation.parameters
            if each.required and each.name not in found.reveal()
        ]
        if plain := [each for each in missing if not each.secret]:
            needed = "; ".join(map(self._told, plain))
            raise ConfigurationError(f"needed: {needed}; see --help")
        # Last: nobody types a password for a call that cannot be made.
        for each in missing:
            found.reveal()[each.name] = prompted(flag_of(each)).reveal()
        return found

    def _told(self, parameter: Parameter) -> str:
        """Return an option with what it is for."""
        docs = self._catalog.docs(self._operation)
        told = meaning(docs.parameters.get(parameter.keyword, ""))
        return flag_of(parameter) + (f" ({told})" if told else "")

    def _value(self, parameter: Parameter, texts: list[str]) -> object:
        if parameter.secret:
            return secret_from(flag_of(parameter), texts[-1]).reveal()
        return value_of(parameter, texts, self._secrets)

    def _from_input(self) -> Hidden[dict[str, object]]:
        source = self._asked.input_
        if source is None:
            return Hidden({})
        if source.lstrip()[:1] in ("{", "["):
            # It may hold a password, so it is not repeated.
            raise ConfigurationError(
                "--input takes a file (@FILE) or - (standard input): a command line is"
                " read by everybody on a computer"
            )
        text = read_text(source.removeprefix("@"), "--input")
        try:
            found = json.loads(text)
        except (ValueError, RecursionError):
            raise ConfigurationError("--input: this is no JSON") from None
        if not isinstance(found, dict):
            raise ConfigurationError("--input: a JSON object is needed")
        return Hidden(cast("dict[str, object]", found))

    def _confirm(self, values: Hidden[dict[str, object]]) -> None:
        """Ask whether to go on.

        Raises:
            ConfigurationError: nobody can be asked.
            typer.Exit: the answer is no.
        """
        given = cast("dict[str, object]", redact_value(values.reveal(), self._secrets))
        shown = ", ".join(f"{name} {clean(str(each))}" for name, each in given.items())
        if not sys.stdin.isatty():
            raise ConfigurationError(f"{self._command} cannot be undone; give --yes")
        typer.echo(
            f"{self._operation.summary} on {clean(self._connection.label)}:"
            f" {shown or 'no arguments, which may mean all'}. This cannot be undone.",
            err=True,
        )
        if not typer.confirm("Go on?", err=True):
            raise typer.Exit(FAILED)

    def _page_of_a_good_size(self, values: Hidden[dict[str, object]]) -> None:
        given = values.reveal()
        if self._operation.kind == "page" and self._operation.parameter("page_size"):
            size = min(PAGE_SIZE, self._asked.limit or PAGE_SIZE)
            if "page" not in given:
                given.setdefault("page_size", size)

    def _called(self, client: Any, values: Hidden[dict[str, object]]) -> Any:
        """Make the call; a bar shows how far the files of an upload are."""
        if self._operation.body != "form":
            return call(client, self._operation, values)
        with transfer_bar("sending") as progress:
            return call(client, self._operation, values, progress=progress)

    def _give_clock(self, client: Any, values: Hidden[dict[str, object]]) -> None:
        """Ask the PBX for its clock where a time has to be written by it."""
        if any(
            needs_clock(each, values.reveal().get(each.name))
            for each in self._operation.parameters
        ):
            from ...clock.pbx_clock import PbxClock

            client.clock = PbxClock.of(client.system.information().data)

    def _show(self, answer: Any) -> None:
        if self._operation.kind == "download":
            self._save(answer)
            return
        shown = Shown(
            format=chosen_format(self._asked.format_),
            wanted=self._wanted,
            lists=self._known.lists(),
            secrets=None if self._asked.show_secrets else self._secrets,
        )
        if self._operation.kind == "page":
            name = self._operation.rows
            if "page" in self._asked.arguments:
                show_rows(answer.to_dict().get(name) or (), shown, None, name)
                return
            rows = answer.items(limit=self._asked.limit)
            show_rows(rows, shown, getattr(answer, "total_number", None), name)
        else:
            show_answer(answer, shown)

    def _save(self, download: Any) -> None:
        if self._operation.polls:
            download.wait(self._asked.timeout)
        if self._asked.save == INPUT:
            for piece in download.iter_bytes():
                sys.stdout.buffer.write(piece)
            return
        with transfer_bar("downloading") as progress:
            path = download.save(self._asked.save, progress=progress)
        typer.echo(f"{path}  {path.stat().st_size:,} bytes")
