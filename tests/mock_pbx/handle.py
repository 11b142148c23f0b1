"""The typed front of the mock PBX for tests: same methods in-process and remote."""

from abc import ABC, abstractmethod
from typing import Any

from .calls import Outcome
from .faults import Mode
from .jsontypes import JsonObject
from .settings import MsgForm
from .sockets import FrameMode


class Handle(ABC):
    """Orders to a running mock PBX. Times are seconds."""

    @abstractmethod
    def do(self, verb: str, **arguments: Any) -> Any:
        """Carry out one verb of control.py and return its result."""

    def fail_next(
        self,
        operation_id: str,
        what: int | Mode | None = None,
        *,
        status: int | None = None,
        seconds: float = 1.0,
        times: int = 1,
    ) -> None:
        """Let the next answers of an operation go wrong.

        operation_id: as in the spec; "*" any, "subscribe" the socket's handshake,
        "download" step two of a download.
        what: an errcode, or a way to break (see faults.Mode).
        status: HTTP status; together with an errcode in the body.
        seconds: for slow and drip.
        """
        errcode = what if isinstance(what, int) else None
        mode = None if isinstance(what, int) else what
        self.do(
            "fail_next",
            operation_id=operation_id,
            errcode=errcode,
            mode=mode,
            status=status,
            seconds=seconds,
            times=times,
        )

    def answer_next(
        self,
        operation_id: str,
        answer: JsonObject,
        *,
        checked: bool = True,
        times: int = 1,
    ) -> None:
        """Answer the next requests of an operation with this very body.

        checked: only good requests get it; wrong ones are refused as ever.
        """
        self.do(
            "fail_next",
            operation_id=operation_id,
            answer=answer,
            checked=checked,
            times=times,
        )

    def replay(self, name: str, times: int = 1) -> JsonObject:
        """Answer the next requests with the recording <name>.json; returns the answer.

        A wrong request is refused all the same, unless the recording is a failure.
        """
        return self.do("replay", name=name, times=times)

    def clear_faults(self) -> None:
        """Forget ordered answers and faults."""
        self.do("clear_faults")

    def configure(self, **changes: Any) -> None:
        """Change Settings of the running PBX, e.g. call_seconds=2.5."""
        self.do("configure", **changes)

    def reset(self) -> None:
        """Forget all state, orders and logs; cuts open sockets. Settings stay."""
        self.do("reset")

    def status(self) -> JsonObject:
        """Counts and live calls; see control.Control.status."""
        return self.do("status")

    def expire_tokens(self) -> None:
        """End all access tokens now; refresh tokens stay good."""
        self.do("expire_tokens")

    def unblock(self) -> None:
        """Take all addresses off the block list."""
        self.do("unblock")

    def advance(self, seconds: float) -> float:
        """Push the virtual clock forward; returns the PBX's Unix time."""
        return self.do("advance", seconds=seconds)

    def plan_call(self, outcome: Outcome, reason: str = "") -> None:
        """Decide how the next call ends, e.g. one that call/dial starts."""
        self.do("plan_call", outcome=outcome, reason=reason)

    def call(
        self,
        caller: str,
        callee: str,
        outcome: Outcome = "answered",
        reason: str = "",
        wait: bool = True,
    ) -> str:
        """Let a call happen and return its call_id, by default after its end.

        A caller that is no extension comes in from outside. reason: text of event
        30015 when the outcome is "failed".
        """
        return self.do(
            "call",
            caller=caller,
            callee=callee,
            outcome=outcome,
            reason=reason,
            wait=wait,
        )

    def invite(self, caller: str, callee: str) -> JsonObject:
        """Start an inbound call that awaits accept or refuse (event 30016).

        Returns call_id and channel_id.
        """
        return self.do("invite", caller=caller, callee=callee)

    def add_webhook(
        self, url: str, secret: str, event_ids: list[int], method: str = "POST"
    ) -> None:
        """Push events to a receiver; event id 0 = all."""
        entry = {
            "url": url,
            "secret": secret,
            "request_method": method,
            "event_ids": event_ids,
        }
        self.do("add_webhook", entry=entry)

    def deliveries(self) -> list[JsonObject]:
        """What became of webhook deliveries: url, event, attempts, status.

        The event of a test message is None.
        """
        return self.do("deliveries")

    def push(
        self,
        event_id: int,
        msg: Any = None,
        form: MsgForm | None = None,
        recording: str | None = None,
    ) -> None:
        """Publish any event.

        Without msg, the msg of the recording <recording>.json, or of the best
        recording of that event id. form: string or object, default as configured.
        """
        self.do("push", event_id=event_id, msg=msg, form=form, recording=recording)

    def push_many(self, event_id: int, msgs: list[Any]) -> None:
        """Publish many events, no faster than the sockets take them."""
        self.do("push_many", event_id=event_id, msgs=msgs)

    def push_raw(self, text: str) -> None:
        """Send any text to every open socket."""
        self.do("push_raw", text=text)

    def drop_sockets(self, code: int | None = None) -> int:
        """Close all sockets with a close code; None = cut off, which reads as 1006.

        1005 sends a close frame without a code.
        Returns how many there were.
        """
        return self.do("drop_sockets", code=code)

    def mute_heartbeats(self, muted: bool = True) -> None:
        """Stop answering heartbeats, or answer again."""
        self.do("mute_heartbeats", muted=muted)

    def freeze_sockets(self, frozen: bool = True) -> None:
        """Black hole: sockets stay open and nothing comes through."""
        self.do("freeze_sockets", frozen=frozen)

    def fail_frames(
        self, mode: FrameMode, times: int = 1, seconds: float = 0.1
    ) -> None:
        """Spoil the coming event frames (see sockets.FrameMode)."""
        self.do("fail_frames", mode=mode, times=times, seconds=seconds)

    def serve_file(self, name: str, size: int) -> str:
        """Offer a file of size zero bytes; returns its download_resource_url."""
        return self.do("serve_file", name=name, size=size)
