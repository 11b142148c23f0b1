"""The typed front of the mock PBX for tests: same methods in-process and remote."""

from __future__ import annotations

import sys
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .faults import STATUSES
from .followed import CallRecords, IncomingCall
from .jsontypes import JsonObject
from .settings import with_settings

if TYPE_CHECKING:
    # Types only: whoever gives orders from another process loads no server.
    from .behaviour import Grade
    from .callparts import Outcome
    from .faults import Mode
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
        after: int = 0,
    ) -> None:
        """Let the next answers of an operation go wrong.

        Args:
            operation_id: as in the spec; "*" any, "subscribe" the socket's handshake,
                "download" step two of a download.
            what: an errcode (100 to 599 is an HTTP status, as in fail_sequence), or how
                the answer breaks. "drop": the connection breaks and nothing was done;
                "drop_after": it was done; "truncate": half an answer; "cut": `after`
                bytes of one; "slow": `seconds` late; "drip": byte by byte over
                `seconds`; "garbage": an HTML page; "bad_utf8": JSON that is no UTF-8.
            status: HTTP status; without an errcode the body is empty.
            seconds: real ones, for slow and drip.
            times: how many answers.
            after: bytes of the body, for cut.
        """
        errcode = what if isinstance(what, int) else None
        mode = None if isinstance(what, int) else what
        if status is None and errcode in STATUSES:
            status, errcode = errcode, None
        self.do(
            "fail_next",
            operation_id=operation_id,
            errcode=errcode,
            mode=mode,
            status=status,
            seconds=seconds,
            times=times,
            after=after,
        )

    def fail_sequence(
        self, operation_id: str, troubles: Sequence[int | Mode | None]
    ) -> None:
        """Let the coming answers go wrong one after another.

        Args:
            operation_id: as for fail_next.
            troubles: one entry for each answer: 100 to 599 is an HTTP status, any other
                number an errcode, a text a way to break as for fail_next, None a good
                answer. Example: `[500, 10004, None]`.
        """
        self.do("fail_sequence", operation_id=operation_id, troubles=list(troubles))

    def cut_next(self, operation_id: str, after: int, times: int = 1) -> None:
        """Cut the next answers off after so many bytes of their body.

        Args:
            operation_id: as for fail_next; "download" for a file.
            after: how many bytes still come; 0 for the headers only.
            times: how many answers.
        """
        self.fail_next(operation_id, "cut", after=after, times=times)

    def drop_next(
        self, operation_id: str, *, done: bool = False, times: int = 1
    ) -> None:
        """Close the connection of the next requests without an answer.

        Args:
            operation_id: as for fail_next.
            done: whether the work is done all the same.
            times: how many requests.
        """
        mode: Mode = "drop_after" if done else "drop"
        self.fail_next(operation_id, mode, times=times)

    def duplicate_next(self, times: int = 1) -> None:
        """Send the coming event frames twice.

        Args:
            times: how many frames.
        """
        self.fail_frames("duplicate", times)

    def slow_down(self, seconds: float, operation_id: str = "*") -> None:
        """Let every answer wait from now on, until clear_faults.

        Args:
            seconds: real ones, since the time limits of a client are real; 0 ends it.
            operation_id: as for fail_next; one that is named goes before "*".
        """
        self.do("slow_down", seconds=seconds, operation_id=operation_id)

    def lock_out(self, address: str | None = None) -> None:
        """Block an address as five failed logins do: its logins get 70004.

        Args:
            address: None for those of this machine.
        """
        self.do("lock_out", address=address)

    def reboot(self, seconds: float = 60.0) -> float:
        """Restart the box: connections break, tokens and live calls are gone.

        Until it is back every connection is cut without an answer and events are lost;
        only orders are taken. What was set up and the CDR stay.

        Args:
            seconds: virtual ones until it is back: `advance(seconds)` ends the wait.

        Returns:
            When it is back, in Unix seconds of the PBX.
        """
        return self.do("reboot", seconds=seconds)

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
        """Change settings of the running PBX, as `call_seconds=2.5`; others stay.

        Of what is made at a reset, such as extensions and past calls, a change counts
        from the next `reset()` on.

        Args:
            **changes: settings by name. There are:
        """
        self.do("configure", **changes)

    configure.__doc__ = with_settings(configure.__doc__)

    def reset(self, settings: bool = False) -> None:
        """Forget all state, orders and logs; cuts open sockets.

        Clients of the SDK in this process forget refused logins, too, since the PBX is
        as new. An application in another process is to be started anew for that.

        settings: whether changes by configure are forgotten, too.
        """
        self.do("reset", settings=settings)
        _forget_refusals()

    def status(self) -> JsonObject:
        """Counts and live calls; see control.Control.status."""
        return self.do("status")

    def assumptions(self, grade: Grade | None = None) -> list[JsonObject]:
        """Tell what the mock does beyond the spec, and how sure that is.

        Args:
            grade: only those that are "documented", "observed" or "assumed".

        Returns:
            id, grade, where, sentence and source of each.
        """
        return self.do("assumptions", grade=grade)

    def expire_tokens(self) -> None:
        """End all access tokens now; refresh tokens stay good."""
        self.do("expire_tokens")

    def unblock(self) -> None:
        """Take all addresses off the block list."""
        self.do("unblock")

    def advance(self, seconds: float, *, heartbeats: bool = True) -> float:
        """Let virtual time pass at once; returns the PBX's Unix time.

        What is due in between happens at its very time and in its order: calls end,
        tokens expire, somebody who is not taken hangs up.

        Args:
            seconds: how long.
            heartbeats: whether open sockets count as having sent theirs, since a client
                cannot while time jumps. Without them they are closed as idle.
        """
        return self.do("advance", seconds=seconds, heartbeats=heartbeats)

    def plan_call(self, outcome: Outcome, reason: str = "") -> None:
        """Decide how the next call ends, e.g. one that call/dial starts.

        Args:
            outcome: how it ends: "answered", "no_answer", "busy", "voicemail" or
                "failed".
            reason: text of event 30015, for "failed"; else that of a wrong number.
        """
        self.do("plan_call", outcome=outcome, reason=reason)

    def call(
        self,
        caller: str,
        callee: str,
        outcome: Outcome = "answered",
        reason: str = "",
        wait: bool = True,
        ring: float | None = None,
        talk: float | None = None,
    ) -> str:
        """Let a call happen and return its call_id, by default after its end.

        Its events, its row of the CDR, its recording and webhook deliveries all carry
        that call_id; call_records tells them.

        Args:
            caller: number of an extension; any other comes in from outside.
            callee: number of an extension, or one outside.
            outcome: how it ends: "answered", "no_answer", "busy", "voicemail" or
                "failed".
            reason: text of event 30015, for "failed"; else that of a wrong number.
            wait: return after the end. If ring or talk is given, or the clock stands
                still, the clock is moved forward to the end.
            ring: virtual seconds from ringing to the answer, or to the end of a call
                that nobody takes.
            talk: virtual seconds from the answer to the end.
        """
        return self.do(
            "call",
            caller=caller,
            callee=callee,
            outcome=outcome,
            reason=reason,
            wait=wait,
            ring=ring,
            talk=talk,
        )

    def incoming_call(
        self,
        from_: str,
        to: str,
        *,
        ring: float = 30.0,
        answer_after: float | None = None,
        talk: float | None = None,
        control: bool = False,
        members: Sequence[str] = (),
    ) -> IncomingCall:
        """Let an extension ring; returns while it rings.

        Nobody takes the call unless the returned object, call/hangup or
        `answer_after` decides.

        Args:
            from_: who calls; an extension, or anybody outside.
            to: number of the extension that rings.
            ring: virtual seconds until it stops, which is "NO ANSWER".
            answer_after: virtual seconds until it is taken.
            talk: virtual seconds from the answer to the end; None goes on until
                somebody hangs up.
            control: as on a trunk with Control Inbound Call: event 30016 comes first,
                and it rings after call/accept_inbound, or by itself 10 s later.
            members: extensions that ring at once when `to` is called, as those of a
                ring group or the agents of a queue.
        """
        told = self.do(
            "incoming_call",
            from_number=from_,
            to=to,
            ring=ring,
            answer_after=answer_after,
            talk=talk,
            control=control,
            members=list(members),
        )
        return IncomingCall(**told, _pbx=self)

    def call_records(self, call_id: str) -> CallRecords:
        """Tell all that belongs to one call: events, CDR, recording, webhooks.

        Args:
            call_id: as call, incoming_call or call/dial returned it.
        """
        return self.do("call_records", call_id=call_id)

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
        recording of that event id. form: "string" or "object", default as configured.
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
        """Let nothing through event sockets, also new ones, until called with False."""
        self.do("freeze_sockets", frozen=frozen)

    def fail_frames(
        self, mode: FrameMode, times: int = 1, seconds: float = 0.1
    ) -> None:
        """Spoil the coming event frames.

        Args:
            mode: "delay": `seconds` late; "duplicate": twice; "cut": the first half of
                the text; "lose": never; "half": some bytes, then the connection breaks.
            times: how many frames.
            seconds: real ones, for delay.
        """
        self.do("fail_frames", mode=mode, times=times, seconds=seconds)

    def serve_file(self, name: str, size: int) -> str:
        """Offer a file of size zero bytes; returns its download_resource_url."""
        return self.do("serve_file", name=name, size=size)


def _forget_refusals() -> None:
    """Tell the SDK, if it is in use here and not older than the function."""
    if "yeastar_pseries" in sys.modules:
        from yeastar_pseries import tokens

        getattr(tokens, "forget_refusals", lambda: None)()
