"""Warnings, told where the user's code stands and not where ours does."""

from __future__ import annotations

import warnings

from .exceptions import public

_PACKAGE = __name__.partition("._runtime.")[0]


class IncompleteListWarning(UserWarning):
    """A list ended before all rows came that the PBX had told of, or became shorter.

    `warnings.simplefilter("error", IncompleteListWarning)` makes it an error.
    """


class FirmwareWarning(UserWarning):
    """A call is newer than the firmware, or the firmware could not be found out.

    Only a client with ``firmware=`` warns so.
    """


class TokenStoreWarning(UserWarning):
    """A token store failed, and a client goes on with tokens of its own.

    Only a store with ``on_store_error="memory"`` warns so, and once for each client.
    """


public(IncompleteListWarning, FirmwareWarning, module="")
public(TokenStoreWarning, module=".tokens")


def warn(message: str, category: type[Warning]) -> None:
    """Warn with the place in the user's code that called this package."""
    import inspect

    level, frame = 1, inspect.currentframe()
    while frame is not None and _is_ours(str(frame.f_globals.get("__name__"))):
        level, frame = level + 1, frame.f_back
    warnings.warn(message, category, stacklevel=level)


def _is_ours(module: str) -> bool:
    return module == _PACKAGE or module.startswith(f"{_PACKAGE}.")
