# Made by `make generate` from generator/runtime/client/_async/resource.py; edits are lost.
"""What the generated resources have in common: a method's arguments become a call."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec

from ...calls._sync.caller import Caller
from ...calls.operation import Operation
from ...calls.options import CallOptions
from ...hidden import Hidden

R = TypeVar("R", bound=msgspec.Struct)
P = TypeVar("P", bound=msgspec.Struct)

Values = Mapping[str, object] | Hidden[Mapping[str, object]]


class Resource:
    """Base of the generated resources.

    Args:
        caller: makes the calls of the client.
    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller

    def _call(
        self,
        operation: Operation[R],
        values: Values,
        options: CallOptions | None,
    ) -> R:
        """Make a call.

        Args:
            operation: what is called.
            values: arguments by name; UNSET ones are not sent. In a box if some are
                secret: the frame of the method does not show them then.
            options: settings of this call.
        """
        hidden = _boxed(values)
        del values
        return self._caller.call(operation, operation.result, hidden.reveal(), options)

    def _file(
        self,
        operation: Operation[Any],
        result: type[R],
        values: Values,
        options: CallOptions | None,
    ) -> R:
        """Ask where a file lies; `result` can fetch it, the rest is as of `_call`."""
        hidden = _boxed(values)
        del values
        if operation.poll is not None:
            from ...calls._sync.pending import watched

            caller = self._caller
            return watched(caller, operation, result, hidden.reveal(), options)
        return self._caller.call(operation, result, hidden.reveal(), options)

    def _follow(
        self,
        operation: Operation[Any],
        result: type[R],
        values: Values,
        options: CallOptions | None,
    ) -> R:
        """Start a phone call; `result` can tell what becomes of it."""
        from ...following._sync.followed_call import followed

        hidden = _boxed(values)
        del values
        return followed(self._caller, operation, result, hidden.reveal(), options)

    def _list(
        self,
        operation: Operation[Any],
        result: type[P],
        values: Values,
        options: CallOptions | None,
    ) -> P:
        """Fetch the page that the arguments ask for; parameters as of `_call`."""
        from ...calls._sync.page_place import fetch, first_context

        hidden = _boxed(values)
        del values
        context = first_context(self._caller, operation, hidden.reveal(), options)
        return fetch(result, context)


def _boxed(values: Values) -> Hidden[Mapping[str, object]]:
    return values if isinstance(values, Hidden) else Hidden(values)
