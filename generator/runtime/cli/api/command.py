"""A command for one operation: its options, its help, and what runs it."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping, Sequence
from typing import Annotated, Any

import typer

from ...catalog.catalog import Catalog
from ...catalog.infos import Docs, Form, OperationInfo, Parameter
from ..output.completion import one_of
from ..output.options import Format, Limit, ShowSecrets, fields_option
from ..profiles.selection import Profile
from .bare import advice
from .lazy import built
from .running import Asked, run
from .values import flag_of
from .wording import argument_help, operation_help

_NEEDED, _ARGUMENTS, _MORE, _OUTPUT = "Needed", "Arguments", "More", "Output"
_TYPES = {
    "string": "<text>",
    "integer": "<integer>",
    "number": "<number>",
    "boolean": "<yes|no>",
    "object": "<json|@file>",
    "file": "<file>",
    "any": "<value>",
}
_WIDEST = 20


def operation_command(catalog: Catalog, operation: OperationInfo) -> Any:
    """Return the command that calls an operation."""
    docs = catalog.docs(operation)
    options = {_key(each): _option(each, docs) for each in operation.parameters}
    options |= _own(catalog, operation)

    def command(**given: Any) -> None:
        texts = {each.name: given.pop(_key(each)) for each in operation.parameters}
        # Newer and older versions of typer give None or nothing for what is not there.
        arguments = {
            name: [text] if isinstance(text, str) else list(text)
            for name, text in texts.items()
            if text not in (None, [], ())
        }
        run(catalog, operation, Asked(arguments=arguments, **given))

    _sign(command, options)
    command.__doc__ = _help(operation, docs)
    made = built(operation.verb.strip("_").replace("_", "-"), command)

    def advised(words: Sequence[str], given: Mapping[str, Any]) -> str:
        there = {each.keyword: given.get(_key(each)) for each in operation.parameters}
        return advice(operation, words, there, "search" in options)

    made.advice = advised
    return made


def _key(parameter: Parameter) -> str:
    return f"api_{parameter.keyword}"


def _sign(function: Any, options: dict[str, tuple[Any, Any]]) -> None:
    """Give a function the parameters that typer makes options of."""
    function.__signature__ = inspect.Signature(
        [
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind
            )
            for name, (kind, default) in options.items()
        ]
    )
    function.__annotations__ = {name: kind for name, (kind, _) in options.items()}


def _option(parameter: Parameter, docs: Docs) -> tuple[Any, Any]:
    many = parameter.type == "array" or parameter.separator is not None
    metavar, told = _metavar(parameter), docs.parameters.get(parameter.keyword, "")
    settings: dict[str, Any] = {
        "help": argument_help(parameter, told, "|" in metavar),
        "metavar": metavar,
        "show_default": False,
        "rich_help_panel": _NEEDED if parameter.required else _ARGUMENTS,
    }
    if parameter.choices and not parameter.secret:
        settings["autocompletion"] = _completion(parameter)
    made = typer.Option(flag_of(parameter), **settings)
    kind: Any = list[str] | None if many and not parameter.secret else str | None
    return Annotated[kind, made], None


def _metavar(parameter: Parameter) -> str:
    if parameter.secret:
        return "<source>"
    if parameter.time is not None:
        return "<time>"
    if parameter.type == "array":
        inner = _TYPES[parameter.items or "any"].strip("<>")
        return f"<{inner}>..."
    values = "|".join(str(each.value) for each in parameter.choices)
    # A long one would cut the names of the options.
    if values and len(values) <= _WIDEST:
        return f"<{values}>"
    return _TYPES[parameter.type] + ("..." if parameter.separator else "")


def _completion(parameter: Parameter) -> Callable[[str], list[tuple[str, str]]]:
    def completed(incomplete: str) -> list[tuple[str, str]]:
        return [
            (str(each.value), each.meaning)
            for each in parameter.choices
            if str(each.value).startswith(incomplete)
        ]

    return completed


def _own(catalog: Catalog, operation: OperationInfo) -> dict[str, tuple[Any, Any]]:
    """Return the options that no operation has of itself."""
    taken = {each.name for each in operation.parameters}
    found: dict[str, tuple[Any, Any]] = {}
    if operation.verb == "list" and search_of(catalog, operation) is not None:
        found["search"] = _more("--search", "<text>", "Only rows that fit a keyword.")
    if operation.parameters:
        found["input_"] = _more(
            "--input", "<file>", "Arguments as a JSON object; - for standard input."
        )
    if not operation.safe:
        found["yes"] = _switch("--yes", "-y", "Do not ask.", operation.destructive)
    if operation.kind == "download":
        found["save"] = _more(
            "--save", "<path>", "File or folder to save to; - for the output.", "."
        )
        found["timeout"] = _more(
            "--wait", "<seconds>", "How long to wait for a file.", 600.0, float
        )
    else:
        found["format_"] = (Format, None)
        names = one_of(lambda: catalog.fields(operation).names(), joined=True)
        found["fields"] = (fields_option(names), None)
        found["show_secrets"] = (ShowSecrets, False)
    if operation.kind == "page" and "limit" not in taken:
        found["limit"] = (Limit, None)
    found["profile"] = (Profile, None)
    return found


def search_of(catalog: Catalog, operation: OperationInfo) -> OperationInfo | None:
    """Return the operation that does a list's `--search`, or None."""
    name = f"{operation.resource}.search"
    if name not in catalog:
        return None
    found = catalog[name]
    return found if found.parameter("search_value") else None


def _more(
    flag: str, metavar: str, text: str, default: object = None, kind: type = str
) -> tuple[Any, Any]:
    made = typer.Option(
        flag,
        metavar=metavar,
        help=text,
        show_default=default is not None,
        rich_help_panel=_MORE,
    )
    return Annotated[kind if default is not None else kind | None, made], default


def _switch(flag: str, short: str, text: str, shown: bool) -> tuple[Any, Any]:
    made = typer.Option(flag, short, help=text, hidden=not shown, rich_help_panel=_MORE)
    return Annotated[bool, made], False


def _help(operation: OperationInfo, docs: Docs) -> str:
    parts = [docs.summary or f"{operation.summary}.", operation_help(docs.description)]
    if operation.one_of:
        ways = " or ".join(
            " with ".join(name.replace("_", "-") for name in each)
            for each in operation.one_of
        )
        parts.append(f"Needs {ways}.")
    if operation.forms:
        parts.append("Forms: " + "; ".join(map(_form, operation.forms)) + ".")
    if operation.kind == "page":
        parts.append("Gives the rows of all pages, unless --page or --limit is given.")
    if operation.polls:
        parts.append("Waits until the PBX has made the file, --wait seconds at most.")
    parts.append(docs.source)
    return "\n\n".join(part for part in parts if part)


def _form(form: Form) -> str:
    named = f"--type {form.value}" if form.value else form.name
    needed = ", ".join(f"--{each.replace('_', '-')}" for each in form.required)
    return f"{named} needs {needed}" if needed else named
