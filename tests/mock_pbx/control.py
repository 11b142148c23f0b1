"""What a test may order. Runs in the server's event loop; JSON in, JSON out.

The typed front of these verbs is handle.py: in-process as MockPbx, over HTTP
(/mock/<verb>, loopback only) as RemotePbx.
"""

from __future__ import annotations

import asyncio
import dataclasses
import inspect
from typing import TYPE_CHECKING, Any

from .faults import Fault, Mode
from .jsontypes import JsonObject
from .settings import MsgForm
from .sockets import FrameMode

if TYPE_CHECKING:
    from .app import PbxApp
    from .calls import Outcome

FIXED = (
    "bundle",
    "recordings",
    "guise",
    "start_time",
    "tls_tickets",
    "client_id",
    "client_secret",
)
"""Settings that only count at the start."""
BACKLOG = 500


class Control:
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
        """Change settings of the running PBX."""
        settings = self._app.settings
        known = {each.name for each in dataclasses.fields(settings)}
        for name, value in changes.items():
            if name not in known or name in FIXED:
                raise ValueError(f"not a setting that can change: {name}")
            setattr(settings, name, value)

    async def reset(self) -> None:
        """Forget all state, orders and logs; cuts open sockets."""
        await self._app.state.sockets.drop(None)
        self._app.reset()

    def status(self) -> JsonObject:
        """Counts, for a look from outside; no tokens."""
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

    def requests(self) -> list[JsonObject]:
        """The log of requests, secrets masked."""
        return [each.to_dict() for each in self._app.log.entries]

    def deliveries(self) -> list[JsonObject]:
        """What became of webhook deliveries."""
        found = self._app.state.webhooks.deliveries
        return [dataclasses.asdict(each) for each in found]

    def fail_next(
        self,
        operation_id: str,
        errcode: int | None = None,
        mode: Mode | None = None,
        status: int | None = None,
        answer: JsonObject | None = None,
        checked: bool = True,
        seconds: float = 1.0,
        times: int = 1,
    ) -> None:
        """Let the next answers of an operation go wrong."""
        known = {*self._app.spec.by_id, "*", "subscribe", "download"}
        if operation_id not in known:
            raise ValueError(f"no such operation: {operation_id}")
        fault = Fault(mode, errcode, status, answer, checked, seconds, times)
        self._app.state.faults.add(operation_id, fault)

    def replay(self, name: str, times: int = 1) -> JsonObject:
        """Answer the next requests of an operation with a recording, by file name."""
        recording = self._app.recordings.named(name)
        answer = recording.response
        # A recorded failure was the answer to a request that we may not even let in.
        checked = answer.get("errcode", 0) == 0
        self.fail_next(recording.operation, answer=answer, checked=checked, times=times)
        return answer

    def clear_faults(self) -> None:
        """Forget ordered faults of answers."""
        self._app.state.faults.clear()

    def expire_tokens(self) -> None:
        """End all access tokens now."""
        self._app.state.tokens.expire()

    def unblock(self) -> None:
        """Empty the list of blocked addresses."""
        self._app.state.tokens.unblock()

    def advance(self, seconds: float) -> float:
        """Push the virtual clock forward; returns the new time."""
        self._app.state.clock.advance(seconds)
        return self._app.state.clock.now()

    def plan_call(self, outcome: Outcome, reason: str = "") -> None:
        """Decide how the next call ends, whoever starts it."""
        self._app.state.calls.plan(outcome, reason)

    async def call(
        self,
        caller: str,
        callee: str,
        outcome: Outcome = "answered",
        reason: str = "",
        wait: bool = True,
    ) -> str:
        """Let a call happen; an unknown caller comes in from outside."""
        calls = self._app.state.calls
        calls.plan(outcome, reason or ("404 NOT found" if outcome == "failed" else ""))
        call = calls.dial(caller, callee, incoming=True)
        if wait:
            await call.over.wait()
        return call.id

    def invite(self, caller: str, callee: str) -> JsonObject:
        """An inbound call that awaits accept or refuse."""
        call = self._app.state.calls.invite(caller, callee)
        return {"call_id": call.id, "channel_id": call.caller.channel}

    def add_webhook(self, entry: JsonObject) -> None:
        """Add a receiver beside those that webhook/update has set."""
        self._app.state.webhooks.add(entry)

    def push(
        self,
        event_id: int,
        msg: Any = None,
        form: MsgForm | None = None,
        recording: str | None = None,
    ) -> None:
        """Publish any event; without msg a recorded frame."""
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

    async def push_many(self, event_id: int, msgs: list[Any]) -> None:
        """Publish many events; waits while the sockets are behind."""
        for msg in msgs:
            self._app.state.bus.publish(event_id, msg)
            # Polled: to signal every drained frame would slow down all others.
            while self._app.state.sockets.backlog > BACKLOG:  # noqa: ASYNC110
                await asyncio.sleep(0)

    def push_raw(self, text: str) -> None:
        """Send any text to every open socket."""
        self._app.state.sockets.broadcast(text)

    async def drop_sockets(self, code: int | None = None) -> int:
        """Close all sockets; None cuts the connections without a close frame.

        1005: with a close frame that holds no code.
        """
        return await self._app.state.sockets.drop(code)

    def mute_heartbeats(self, muted: bool = True) -> None:
        """Stop answering heartbeats, or answer again."""
        self._app.state.sockets.heartbeats_muted = muted

    def freeze_sockets(self, frozen: bool = True) -> None:
        """Let open sockets go dead without closing them, or let them live again."""
        self._app.state.sockets.frozen = frozen

    def fail_frames(
        self, mode: FrameMode, times: int = 1, seconds: float = 0.1
    ) -> None:
        """Spoil the coming event frames."""
        self._app.state.sockets.fail_frames(mode, times, seconds)

    def serve_file(self, name: str, size: int) -> str:
        """Offer a file of that many bytes; returns its download_resource_url."""
        return self._app.state.downloads.offer(name, bytes(size))
