# Made by `make generate` from generator/runtime/webhooks/deliveries.py; edits are lost.
"""Distinguishes a repeated delivery from a new event with an equal body."""

from __future__ import annotations

import logging
import math
from collections import OrderedDict
from dataclasses import dataclass
from hashlib import blake2b
from typing import cast

from ..concurrency.process import ProcessLock, know_forks
from ..exceptions import InvalidArgumentError

_log = logging.getLogger("yeastar_pseries.webhooks")

# The PBX waits 3 to 10 seconds for an answer, depending on its settings. One that took
# no longer than this has reached it, so it does not send the same report again.
_PROMPT = 2.5
MOST_REMEMBERED = 10_000
_FOR_EVER = 1e15


@dataclass(slots=True)
class _Delivery:
    """When a delivery came and when it was answered, in seconds of one clock."""

    started: float
    answered: float | None = None


class Deliveries:
    """Distinguishes a repeated delivery from a new event with an equal body.

    An extension can ring twice within a minute, and both reports are equal, so an equal
    body alone does not prove a repetition. The PBX repeats a delivery only if it got no
    success in time. So an equal body counts as repeated while the first one is still
    being handled, or if its answer took so long that the PBX may have given up.

    What is remembered is a digest of the body: its signature follows from it, and a
    secret that is being replaced gives one body two signatures.

    Args:
        window: seconds for which a delivery is remembered; 0 turns this off.
        always: True counts every equal body within the window as repeated.

    Raises:
        ValueError: the window is no number of seconds.
    """

    def __init__(self, window: float, always: bool = False) -> None:
        given = cast("object", window)
        number = isinstance(given, (int, float)) and not isinstance(given, bool)
        # NaN is not, either.
        if not number or not window >= 0:
            raise InvalidArgumentError(
                "duplicate_window must be a number of seconds, 0 or more",
                argument="duplicate_window",
            )
        if always and window <= 0:
            raise ValueError("drop_equal needs a duplicate_window above 0")
        # An int may be larger than any float.
        self._window = float(min(window, _FOR_EVER))
        self._always = always
        self._lock = ProcessLock()
        self._seen: OrderedDict[bytes, _Delivery] = OrderedDict()
        self._overflowed = False
        know_forks(self)

    def after_fork(self) -> None:
        """Forget deliveries under way: nobody ends them here."""
        ended = ((k, d) for k, d in self._seen.items() if d.answered is not None)
        self._seen = OrderedDict(ended)

    def begin(self, body: bytes, now: float) -> bool | None:
        """Record a delivery unless it is a repeated one.

        Args:
            body: the raw body.
            now: seconds of a monotonic clock.

        Returns:
            True for a new delivery; call `end` when it is answered. None for one that
            is in progress, False for one that was answered already.
        """
        if self._window <= 0:
            return True
        key = _key(body)
        with self._lock:
            self._drop_old(now)
            earlier = self._seen.get(key)
            if earlier is not None:
                if earlier.answered is None:
                    return None
                if self._always or earlier.answered - earlier.started > _PROMPT:
                    return False
                del self._seen[key]
            self._seen[key] = _Delivery(now)
            return True

    def _drop_old(self, now: float) -> None:
        while self._seen:
            oldest, delivery = next(iter(self._seen.items()))
            if delivery.started > now - self._window:
                if len(self._seen) < MOST_REMEMBERED:
                    return
                if not self._overflowed:
                    self._overflowed = True
                    _log.warning(
                        "more than %d webhook deliveries within %g s: older ones are"
                        " no longer known as repeated",
                        MOST_REMEMBERED,
                        self._window,
                    )
            del self._seen[oldest]

    def end(self, body: bytes, now: float, reached: bool = True) -> None:
        """Record the answer to a delivery that was accepted.

        Args:
            body: the raw body.
            now: seconds of the clock that `begin` got.
            reached: False if the answer certainly did not reach the PBX, so that it
                may send the same report again.
        """
        with self._lock:
            delivery = self._seen.get(_key(body))
            if delivery is not None:
                delivery.answered = now if reached else math.inf

    def forget(self, body: bytes) -> None:
        """Drop a delivery that the PBX is to send again."""
        with self._lock:
            self._seen.pop(_key(body), None)


def _key(body: bytes) -> bytes:
    return blake2b(body, digest_size=16).digest()
