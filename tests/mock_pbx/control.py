"""What a test may order. Runs in the server's event loop; JSON in, JSON out.

The typed front of these verbs is handle.py: in-process as MockPbx, over HTTP
(/mock/<verb>, loopback only) as RemotePbx.
"""

from __future__ import annotations

import asyncio
import inspect
import re
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

from .call_orders import CallOrders
from .jsontypes import JsonObject
from .quantities import LARGEST, ByteCount, CloseCode, Code, Seconds, Times
from .settings import CHANGEABLE, MsgForm, check
from .sockets import FrameMode
from .trouble_orders import TroubleOrders
from .webhooks import WebhookEntry

if TYPE_CHECKING:
    from .app import PbxApp
    from .behaviour import Grade

BACKLOG = 500


class Control(CallOrders, TroubleOrders):
    """The orders; each public method is a verb."""

    def __init__(self, app: PbxApp) -> None:
        self._app = app

    async def run(self, verb: str, arguments: JsonObject) -> Any:
        """Carry out one verb; LookupError if there is none of that name."""
        method = (
            None if verb.startswith("_") or verb == "run" else getattr(self, verb, None)
        )
        if method is None:
            raise LookupError(f"no such verb: {verb}")
        result = method(**arguments)
        return await result if inspect.isawaitable(result) else result

    def configure(self, **changes: Any) -> None:
        """Change settings of the running PBX; others stay.

        Of what is made at a reset, such as extensions and past calls, a change counts
        from the next reset on, as the words of those settings say.

        Args:
            **changes: settings by name.
        """
        for name, value in changes.items():
            if name not in CHANGEABLE:
                raise ValueError(f"not a setting that can change: {name}")
            # With some the next reset would take for ever, and with others fail.
            check(name, value)
        for name, value in changes.items():
            setattr(self._app.settings, name, value)

    async def reset(self, settings: bool = False) -> None:
        """Forget all state, orders and logs; cuts open sockets.

        Args:
            settings: whether changes of settings are forgotten, too.
        """
        await self._app.state.sockets.drop(None)
        self._app.reset(settings)

    def status(self) -> JsonObject:
        """Tell how the PBX is.

        Returns:
            now (its Unix time), live_tokens, blocked addresses, sockets with their
            topics and backlog, calls that are going on, and counts; no tokens. crashes
            are tracebacks of the mock, which should be empty.
        """
        state = self._app.state
        return {
            "now": state.clock.now(),
            "live_tokens": len(state.tokens.live),
            "blocked": state.tokens.blocked,
            "sockets": state.sockets.count,
            "topics": state.sockets.topics,
            "backlog": state.sockets.backlog,
            "calls": [call.info() for call in state.calls.live],
            "events": state.bus.count,
            "webhooks_idle": state.webhooks.idle,
            "requests": self._app.log.count,
            "crashes": list(self._app.api.crashes),
            "operations": len(self._app.spec.by_id),
            "recordings": len(self._app.recordings.all),
            "differences": self._differences(),
        }

    def _differences(self) -> dict[str, int]:
        """How often each difference of the guise was shown, by its id."""
        guise = self._app.guise
        return {} if guise is None else {str(id): n for id, n in guise.shown.items()}

    def assumptions(self, grade: Grade | None = None) -> list[JsonObject]:
        """Tell what the mock does beyond the spec, and how sure that is.

        Args:
            grade: only those that are documented, observed or assumed.

        Returns:
            id, grade, where (the module that decides it), sentence and source.
        """
        # Only here, since no start needs it.
        from .assumptions import ASSUMPTIONS

        return [each.to_dict() for each in ASSUMPTIONS if grade in (None, each.grade)]

    def requests(self) -> list[JsonObject]:
        """Tell what was asked.

        Returns:
            The latest 2,000 requests, oldest first, secrets masked: operation, method,
            path, query, body, errcode, status, origin of the answer, secure, at,
            unknown (names that the spec does not have).
        """
        return [each.to_dict() for each in self._app.log.entries]

    async def deliveries(self) -> list[JsonObject]:
        """Tell what became of webhook deliveries.

        One that is under way is waited for a moment.

        Returns:
            url, event (null for a test message), attempts and status of each.
        """
        await self._app.state.clock.settle()
        found = self._app.state.webhooks.deliveries
        return [each.to_dict() for each in found]

    def replay(self, name: str, times: Times = 1) -> JsonObject:
        """Answer the next requests of an operation with a recording.

        Args:
            name: of its file, without .json.
            times: how many requests.

        Returns:
            The answer.
        """
        recording = self._app.recordings.named(name)
        answer = recording.response
        # A recorded failure was the answer to a request that we may not even let in.
        checked = answer.get("errcode", 0) == 0
        self.fail_next(recording.operation, answer=answer, checked=checked, times=times)
        return answer

    async def advance(self, seconds: Seconds, heartbeats: bool = True) -> float:
        """Let virtual time pass; all that was due in between happens at its time.

        Args:
            seconds: how long.
            heartbeats: whether open sockets count as having sent theirs, since a client
                cannot while time jumps; without them, they are closed as idle.

        Returns:
            The new time of the PBX, in Unix seconds.
        """
        state = self._app.state
        with state.sockets.kept_alive() if heartbeats else nullcontext():
            await state.clock.advance(seconds)
        return state.clock.now()

    def add_webhook(self, entry: WebhookEntry) -> None:
        """Add a receiver beside those that webhook/update has set.

        Args:
            entry: where events are pushed, as webhook/update has it.
        """
        url = str(entry.get("url", ""))
        if not re.match(r"https?://[^/?#]", url):
            raise ValueError(f"a receiver has an http:// or https:// URL, not {url!r}")
        self._app.state.webhooks.add(dict(entry))

    def push(
        self,
        event_id: Code,
        msg: Any = None,
        form: MsgForm | None = None,
        recording: str | None = None,
    ) -> None:
        """Publish any event; without msg a recorded frame.

        Args:
            event_id: 30005 and the like.
            msg: of the frame, any JSON.
            form: how msg is sent; as configured by default.
            recording: name of the file whose frame is taken, without .json; by default
                the best one of that event.
        """
        if msg is None:
            recordings = self._app.recordings
            frame = (
                recordings.frame(event_id)
                if recording is None
                else recordings.named(recording).frame
            )
            if frame is None:
                raise LookupError(f"no recorded frame of event {event_id}")
            msg = frame.get("msg")
        self._app.state.bus.publish(event_id, msg, form)

    async def push_many(self, event_id: Code, msgs: list[Any]) -> None:
        """Publish many events; waits while the sockets are behind.

        Args:
            event_id: 30005 and the like.
            msgs: msg of each frame, any JSON.
        """
        for msg in msgs:
            self._app.state.bus.publish(event_id, msg)
            # Polled: to signal every drained frame would slow down all others.
            while self._app.state.sockets.backlog > BACKLOG:  # noqa: ASYNC110
                await asyncio.sleep(0)

    def push_raw(self, text: str) -> None:
        """Send any text to every open socket.

        Args:
            text: what is sent, whether it is a frame or not.
        """
        self._app.state.sockets.broadcast(text)

    async def drop_sockets(self, code: CloseCode | None = None) -> int:
        """Close all sockets.

        Args:
            code: of the close frame; null cuts the connections without one, 1005 sends
                a frame that holds no code.

        Returns:
            How many there were.
        """
        return await self._app.state.sockets.drop(code)

    def mute_heartbeats(self, muted: bool = True) -> None:
        """Stop answering heartbeats, or answer again.

        Args:
            muted: false to answer again.
        """
        self._app.state.sockets.heartbeats_muted = muted

    def freeze_sockets(self, frozen: bool = True) -> None:
        """Let nothing through event sockets, and keep them open; or let it through again.

        Sockets opened meanwhile are frozen, too: the handshake succeeds, and nothing is
        answered. What either side sends meanwhile is lost.

        Args:
            frozen: false to let it through again.
        """
        self._app.state.sockets.frozen = frozen

    def fail_frames(
        self, mode: FrameMode, times: Times = 1, seconds: Seconds = 0.1
    ) -> None:
        """Spoil the coming event frames.

        Args:
            mode: delay: `seconds` late; duplicate: twice; cut: the first half of the
                text; lose: never; half: some bytes, then the connection breaks.
            times: how many frames.
            seconds: real ones, for delay.
        """
        self._app.state.sockets.fail_frames(mode, times, seconds)

    def serve_file(self, name: str, size: ByteCount) -> str:
        """Offer a file of zero bytes.

        Args:
            name: of the file.
            size: how many bytes, at most 4 GiB.

        Returns:
            Its download_resource_url.
        """
        if not 0 <= size <= LARGEST:
            raise ValueError(f"a file has 0 to {LARGEST} bytes, not {size}")
        return self._app.state.downloads.offer(name, bytes(size))
