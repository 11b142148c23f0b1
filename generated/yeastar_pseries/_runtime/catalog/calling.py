# Made by `make generate` from generator/runtime/catalog/calling.py; edits are lost.
"""A call by its name in the catalog, with arguments from a mapping."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ..calls.options import CallOptions
from ..exceptions import InvalidArgumentError
from ..hidden import Hidden
from ..transfers.progress import Progress
from .infos import OperationInfo


def call(
    client: object,
    operation: OperationInfo,
    arguments: Mapping[str, object] | Hidden[Mapping[str, object]],
    options: CallOptions | None = None,
    *,
    progress: Progress | None = None,
) -> Any:
    """Call an operation on a client.

    Args:
        client: a `Client` or an `AsyncClient`.
        operation: what is called.
        arguments: values under wire names or keywords; in a box if some are secret.
        options: settings of this call.
        progress: is told how far the files of an upload are; not called by others.

    Returns:
        What the method returns: an answer, a page or a download; with an `AsyncClient`
        an awaitable of it.

    Raises:
        InvalidArgumentError: the operation has no argument of a name, one is given
            twice, or one is missing.
    """
    hidden = arguments if isinstance(arguments, Hidden) else Hidden(arguments)
    del arguments
    keywords = _keywords(operation, list(hidden.reveal()))
    target: Any = client
    for part in operation.name.split("."):
        target = getattr(target, part)
    how: dict[str, object] = {"options": options}
    if progress is not None and operation.body == "form":
        how["progress"] = progress
    return target(
        **{keywords[name]: value for name, value in hidden.reveal().items()}, **how
    )


def _keywords(operation: OperationInfo, names: Iterable[str]) -> dict[str, str]:
    """Return the keyword for each name; no value comes near."""
    found: dict[str, str] = {}
    for name in names:
        parameter = operation.parameter(name)
        if parameter is None:
            allowed = ", ".join(each.name for each in operation.parameters) or "none"
            raise InvalidArgumentError(
                f"{operation.name} has no argument {name[:80]!r}; allowed: {allowed}",
                argument=name[:80],
            )
        if parameter.keyword in found.values():
            raise InvalidArgumentError(
                f"{operation.name}: {parameter.name} is given twice",
                argument=parameter.name,
            )
        found[name] = parameter.keyword
    for each in operation.parameters:
        if each.required and each.keyword not in found.values():
            raise InvalidArgumentError(
                f"{operation.name} needs {each.name}", argument=each.name
            )
    return found
