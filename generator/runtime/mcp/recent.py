"""The events that came last: listened to from the first question on."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, cast

from ..events.frames.event import Event
from ..events.gap import Gap
from ..events.shown.filter import event_filter
from ..events.shown.lines import event_object, gap_object
from ..events.shown.names import named_topics
from ..exceptions import YeastarError
from ..redact import redact_value

KEPT, MOST_SHOWN, LONGEST_WAIT = 1000, 100, 60.0


class RecentEvents:
    """Keeps the last events of a PBX, numbered.

    Listening begins with the first question: a server that is never asked for events
    opens no stream.

    Args:
        client: a `Client`.
        classes: `EVENTS` of the package.
    """

    def __init__(self, client: Any, classes: Mapping[int, type[Event]]) -> None:
        self._client = client
        self._classes = classes
        self._kept: deque[tuple[int, dict[str, Any]]] = deque(maxlen=KEPT)
        self._came = threading.Condition()
        self._opening = threading.Lock()
        self._number = 0
        self._stream: Any = None
        self._since = ""
        self._trouble: str | None = None

    def ask(
        self,
        topics: Sequence[str] = (),
        about: str = "",
        after: int = 0,
        wait: float = 0.0,
        most: int = 20,
    ) -> dict[str, Any]:
        """Return events, the oldest first.

        Args:
            topics: ids or names; empty for all.
            about: a number or any other value that is in them; "" for any.
            after: only those with a greater number.
            wait: seconds to wait for one if there is none, at most 60.
            most: how many, at most; the last ones if `after` is 0.

        Raises:
            ConfigurationError: a topic that is none.
            YeastarError: no stream can be opened.
        """
        wanted = named_topics(topics, self._classes)
        shown = event_filter([about] if about else [], ())
        self._listen()
        end = time.monotonic() + min(max(wait, 0.0), LONGEST_WAIT)
        with self._came:
            found = self._matching(wanted, shown, after)
            # What is already there is no reason to wait.
            while not found and self._trouble is None:
                left = end - time.monotonic()
                if left <= 0 or not self._came.wait(left):
                    break
                found = self._matching(wanted, shown, after)
            last, trouble = self._number, self._trouble
        most = max(1, min(most, MOST_SHOWN))
        shown_ones = found[:most] if after else found[-most:]
        result: dict[str, Any] = {
            "events": shown_ones,
            "listening_since": self._since,
            "next_after": (
                shown_ones[-1]["number"]
                if after and len(found) > len(shown_ones)
                else last
            ),
        }
        if trouble is not None:
            result["trouble"] = trouble
        return result

    def close(self) -> None:
        """End the stream, if there is one."""
        with self._opening:
            stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()

    def _matching(
        self, wanted: Sequence[int] | str, shown: Any, after: int
    ) -> list[dict[str, Any]]:
        return [
            {"number": number, **body}
            for number, body in self._kept
            if number > after
            and (
                "gap" in body
                or ((wanted == "all" or body["type"] in wanted) and shown(body))
            )
        ]

    def _listen(self) -> None:
        with self._opening:
            if self._stream is not None and self._trouble is None:
                return
            stream = self._client.events(topics="all")
            stream.open()
            self._stream, self._trouble = stream, None
            self._since = datetime.now(UTC).isoformat(timespec="seconds")
        threading.Thread(
            target=self._keep, args=(stream,), name="yeastar-mcp-events", daemon=True
        ).start()

    def _keep(self, stream: Any) -> None:
        trouble = "the stream was closed"
        try:
            for came in stream:
                body = (
                    gap_object(came)
                    if isinstance(came, Gap)
                    else event_object(came, datetime.now(UTC))
                )
                self._add(cast("dict[str, Any]", redact_value(body)))
        except YeastarError as error:
            trouble = str(error) or type(error).__name__
        with self._came:
            self._trouble = trouble
            self._came.notify_all()

    def _add(self, body: dict[str, Any]) -> None:
        with self._came:
            self._number += 1
            self._kept.append((self._number, body))
            self._came.notify_all()
