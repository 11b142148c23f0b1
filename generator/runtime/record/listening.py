"""Frames of the event socket as they came, beside the tour."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any, cast

import msgspec

from ..exceptions import YeastarError
from .asking import AsksPbx
from .lines import Frame
from .nesting import read_json

# Numbers beside those that are known: a newer firmware may have events there. A PBX
# documents no wildcard, so they are asked for one by one, in one frame.
_FIRST, _LAST = 30001, 30080
_OPENING = 10.0
_MOST_AT_ONCE = 1000


class Listener:
    """Listens to all events for some seconds.

    Args:
        client: whose token the socket uses, too.
        seconds: how long to listen; 0 for not at all.
    """

    def __init__(self, client: AsksPbx, seconds: float) -> None:
        self._client = client
        self._seconds = seconds
        self._stream: Any = None
        self._began = 0.0

    def open(self) -> Iterator[Frame]:
        """Subscribe to everything; yield what there is to say about that."""
        self._began = time.monotonic()
        if self._seconds <= 0:
            return
        try:
            stream = self._client.events(
                topics="all", open_timeout=min(_OPENING, self._seconds)
            )
            stream.open()
        except YeastarError as error:
            yield self._gap(f"no event stream: {type(error).__name__}")
            return
        self._stream = stream
        try:
            stream.set_topics({*stream.topics, *range(_FIRST, _LAST)})
        except (YeastarError, TimeoutError):
            # Those that are known stay subscribed.
            yield self._gap("only events that are known could be subscribed to")

    @property
    def left(self) -> float:
        """Seconds for which there is still to listen."""
        if self._stream is None:
            return 0.0
        return max(0.0, self._began + self._seconds - time.monotonic())

    def take(self, seconds: float) -> Iterator[Frame]:
        """Yield what comes in so many seconds, and wait as long if nothing does."""
        end = time.monotonic() + seconds
        # A flood of events must not hold up the tour.
        for _ in range(_MOST_AT_ONCE):
            if self._stream is None:
                break
            try:
                came = self._stream.get(max(0.0, end - time.monotonic()))
            except TimeoutError:
                return
            except (YeastarError, StopIteration) as error:
                self.close()
                yield self._gap(f"the event stream ended: {type(error).__name__}")
                break
            yield self._frame(came)
        time.sleep(max(0.0, end - time.monotonic()))

    def close(self) -> None:
        """End the stream."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()

    def _frame(self, came: Any) -> Frame:
        raw = cast("bytes | None", getattr(came, "raw", None))
        if raw is None:
            return self._gap(str(getattr(came, "reason", "unknown")))
        frame = read_json(raw)
        if frame is msgspec.UNSET:
            text = raw.decode("utf-8", "replace")
            return Frame(seconds=self._now(), text=text)
        return Frame(seconds=self._now(), frame=frame)

    def _gap(self, why: str) -> Frame:
        return Frame(seconds=self._now(), gap=why)

    def _now(self) -> float:
        return round(time.monotonic() - self._began, 3)
