# Made by `make generate` from generator/runtime/following/_async/asking.py; edits are lost.
"""Asks the PBX what becomes of a call."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from ...calls._sync.every_page import rows_of_all_pages
from ...calls.options import CallOptions
from ...concurrency.deadline import Deadline
from ...exceptions import ApiError, RequestTimeoutError
from ..rules import CallRules

if TYPE_CHECKING:
    from ...calls._sync.caller import Caller
    from ...calls.operation import Operation


def within(deadline: Deadline, seconds: float) -> CallOptions:
    """Return the options of a question that has so many seconds at most.

    Raises:
        RequestTimeoutError: no time is left to ask anything.
    """
    left = deadline.cap(seconds) or 0.0
    if left <= 0:
        raise RequestTimeoutError("no time is left", elapsed=deadline.elapsed)
    return CallOptions(timeout=left)


class Asking:
    """The questions about one call, within a deadline.

    Args:
        caller: makes the calls.
        rules: what is asked.
        deadline: of all of them.
    """

    def __init__(self, caller: Caller, rules: CallRules, deadline: Deadline) -> None:
        self._caller = caller
        self._rules = rules
        self._deadline = deadline

    def going_on(self, call_id: str | None, number: str | None) -> list[object]:
        """Return the calls that are going on: that one, or those of an extension."""
        given = {"call_id": call_id} if call_id else {"extension": number}
        return _rows(self._ask(self._rules.query, **given))

    def records(self, since: int, until: int) -> list[object]:
        """Return the records of the calls that began in that time (Unix seconds)."""

        def ask(page: int, size: int) -> tuple[list[object], object]:
            answer = self._ask(
                self._rules.records,
                start_time=str(since),
                end_time=str(until),
                page=page,
                page_size=size,
            )
            return _rows(answer), getattr(answer, "total_number", None)

        return rows_of_all_pages(ask)

    def _ask(self, operation: Operation[Any], **values: object) -> object:
        """Return the answer; None if the PBX says that there is nothing."""
        options = within(self._deadline, self._caller.timeout)
        try:
            return self._caller.call(operation, operation.result, values, options)
        except ApiError as error:
            if error.errcode in self._rules.absent:
                return None
            raise


def _rows(answer: object) -> list[object]:
    data = getattr(answer, "data", None)
    return list(cast("list[object]", data)) if isinstance(data, list) else []
