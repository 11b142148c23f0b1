"""Event reports: builds a frame once and hands it to sockets and webhooks."""

import json
from collections import deque
from collections.abc import Callable

from .guise import Guise
from .jsontypes import JsonObject
from .settings import MsgForm, Settings

Sink = Callable[[int, str], None]
REMEMBERED = 1000


def frame_text(frame: JsonObject, form: MsgForm) -> str:
    """The wire text of one report, whose msg is an object.

    All published captures carry msg as a string holding JSON; the vendor's tables say
    object.
    """
    if form == "string" and "msg" in frame:
        frame = {**frame, "msg": compact(frame["msg"])}
    return compact(frame)


def compact(value: object) -> str:
    """JSON without blanks, as in captured frames."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


class EventBus:
    """Where the rest of the PBX reports what happened."""

    def __init__(
        self,
        settings: Settings,
        guise: Guise | None = None,
        silent: Callable[[], bool] = bool,
    ) -> None:
        self._settings = settings
        # While the box is down, what happens is told to nobody.
        self._silent = silent
        self._guise = guise
        self._sinks: list[Sink] = []
        self.published: deque[tuple[int, object]] = deque(maxlen=REMEMBERED)
        self.count = 0

    def connect(self, sink: Sink) -> None:
        """Let a sink have every report: it gets the event id and the wire text."""
        self._sinks.append(sink)

    def publish(self, event: int, message: object, form: MsgForm | None = None) -> None:
        """Report an event to everybody who asked for it."""
        if self._silent():
            return
        self.published.append((event, message))
        self.count += 1
        settings, guise = self._settings, self._guise
        frame: JsonObject = {"type": event, "sn": settings.serial, "msg": message}
        text = frame_text(
            guise.frame(frame) if guise else frame, form or settings.msg_form
        )
        for sink in self._sinks:
            sink(event, text)
        for new, msg in guise.followers(event) if guise else ():
            self.publish(new, msg, form)
