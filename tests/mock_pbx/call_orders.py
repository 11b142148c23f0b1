"""Orders about calls: verbs of control.py."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from .callparts import Outcome, Timing
from .jsontypes import JsonObject, as_object
from .quantities import Seconds
from .rows import recording_row, v1_row, v2_row

if TYPE_CHECKING:
    from .app import PbxApp
    from .callparts import Call

RING, TALK = 5.0, 30.0
"""Seconds, where an order names the one and not the other."""


class CallOrders:
    """The verbs that let calls happen and tell what became of them."""

    _app: PbxApp

    def plan_call(self, outcome: Outcome, reason: str = "") -> None:
        """Decide how the next call ends, whoever starts it.

        Args:
            outcome: how it ends.
            reason: text of event 30015, for "failed"; else that of a wrong number.
        """
        self._app.state.calls.plan(outcome, reason)

    async def call(
        self,
        caller: str,
        callee: str,
        outcome: Outcome = "answered",
        reason: str = "",
        wait: bool = True,
        ring: Seconds | None = None,
        talk: Seconds | None = None,
    ) -> str:
        """Let a call happen: events 30008, 30011, 30012, a row of the CDR, a recording.

        Args:
            caller: number of an extension; any other comes in from outside.
            callee: number of an extension, or one outside.
            outcome: how the call ends.
            reason: text of event 30015, for "failed"; else that of a wrong number.
            wait: answer after the end of the call. If `ring` or `talk` is given, or the
                clock stands still, the clock is moved forward to the end; else the
                call takes its time, see the setting `call_seconds`.
            ring: virtual seconds from ringing to the answer, or to the end of a call
                that nobody takes.
            talk: virtual seconds from the answer to the end.

        Returns:
            The call_id.
        """
        state = self._app.state
        timed = ring is not None or talk is not None
        timing = _timing(ring, TALK if talk is None else talk) if timed else None
        state.calls.plan(outcome, reason)
        call = state.calls.dial(caller, callee, incoming=True, timing=timing)
        if wait and (timed or state.clock.frozen):
            with state.sockets.kept_alive():
                await state.clock.pass_until(call.over)
        elif wait:
            await call.over.wait()
        return call.id

    async def incoming_call(
        self,
        from_number: str,
        to: str,
        ring: Seconds = 30.0,
        answer_after: Seconds | None = None,
        talk: Seconds | None = None,
        control: bool = False,
        members: list[str] | None = None,
    ) -> JsonObject:
        """Let an extension ring. Nobody takes the call unless it is ordered.

        It rings until `answer_call`, `refuse_call`, `hang_up_call`, call/hangup of the
        API, or until `ring` seconds have passed, which is "NO ANSWER".

        Args:
            from_number: who calls; an extension, or anybody outside.
            to: number of the extension that rings.
            ring: virtual seconds until it stops.
            answer_after: virtual seconds until it is taken; nobody takes it if absent.
            talk: virtual seconds from the answer to the end; it goes on until somebody
                hangs up if absent.
            control: as on a trunk with Control Inbound Call: event 30016 comes first,
                and it rings after call/accept_inbound, or by itself 10 s later.
            members: numbers of the extensions that ring at once when `to` is called, as
                those of a ring group or the agents of a queue.

        Returns:
            call_id, channel_id (of the caller) and callee_channel_id.
        """
        calls = self._app.state.calls
        for number in members or [to]:
            # A queue rings whoever is free there.
            if members or calls.route(number) is None:
                self._extension(number)
        takes = answer_after is not None
        timing = Timing.of(answer_after if answer_after is not None else ring, talk)
        if control:
            call = calls.invite(from_number, to, timing, waits=not takes)
        else:
            call = calls.dial(from_number, to, True, timing, not takes, members or ())
            while call.ringing_at is None and not call.over.is_set():  # noqa: ASYNC110
                await asyncio.sleep(0)
        return _channels(call)

    def invite(self, caller: str, callee: str) -> JsonObject:
        """Start an inbound call that awaits call/accept_inbound or call/refuse_inbound.

        Args:
            caller: who calls.
            callee: number of the extension.

        Returns:
            call_id, channel_id (of the caller) and callee_channel_id.
        """
        self._extension(callee)
        return _channels(self._app.state.calls.invite(caller, callee))

    def _extension(self, number: str) -> None:
        if self._app.state.extensions.find(number) is None:
            raise LookupError(f"no such extension: {number}")

    def answer_call(
        self, call_id: str, talk: Seconds | None = None, extension: str = ""
    ) -> None:
        """Let the callee take a call that rings.

        Args:
            call_id: as incoming_call returned it.
            talk: virtual seconds until its end; as planned if absent.
            extension: number of who takes it, if several ring; the first if absent.
        """
        self._app.state.calls.answer(call_id, talk, extension)

    def refuse_call(self, call_id: str, extension: str = "") -> None:
        """Let the callee decline a call that rings; the last one ends it as "BUSY".

        Args:
            call_id: as incoming_call returned it.
            extension: number of who declines, if several ring; the first if absent.
        """
        self._app.state.calls.decline(call_id, extension)

    def unpark_call(self, call_id: str, extension: str) -> None:
        """Let an extension take a call that is parked.

        Args:
            call_id: of the call.
            extension: number of who takes it.
        """
        self._app.state.call_moves.unpark(call_id, extension)

    def hang_up_call(self, call_id: str) -> None:
        """End a call now; one that nobody has taken is "NO ANSWER".

        Args:
            call_id: as incoming_call or call returned it.
        """
        self._app.state.calls.finish(call_id, "no_answer")

    def live_calls(self) -> list[JsonObject]:
        """Tell which calls are going on, without a request.

        Returns:
            Of each call its call_id and its parties: channel to status.
        """
        return [
            {
                "call_id": call.id,
                "parties": {leg.channel: leg.status for leg in call.shown},
            }
            for call in self._app.state.calls.live
            if call.shown
        ]

    async def call_records(self, call_id: str) -> JsonObject:
        """Tell all that belongs to one call.

        Args:
            call_id: as incoming_call, call or call/dial returned it.

        Returns:
            events (type and msg, in their order), cdr (row of v1.0) and cdr_v2 (row of
            v2.0), recording (row of recording/list) and deliveries (of webhooks); the
            rows are null before the end of the call, and where there is none.
        """
        state = self._app.state
        await state.clock.settle()  # a delivery may be under way
        clock, now = state.clock, state.clock.now()
        entry = state.history.find(call_id)
        booked = entry is not None and entry.cdr_from <= now
        recorded = entry is not None and entry.file and entry.recording_from <= now
        return {
            "call_id": call_id,
            "events": [
                {"type": event, "msg": message}
                for event, message in state.bus.published
                if as_object(message).get("call_id") == call_id
            ],
            "cdr": v1_row(clock, entry) if entry and booked else None,
            "cdr_v2": v2_row(clock, entry) if entry and booked else None,
            "recording": recording_row(clock, entry) if entry and recorded else None,
            "deliveries": self._deliveries(call_id),
        }

    def _deliveries(self, call_id: str) -> list[Any]:
        return [
            each.to_dict()
            for each in self._app.state.webhooks.deliveries
            if each.call_id == call_id
        ]


def _timing(ring: float | None, talk: float) -> Timing:
    return Timing.of(RING if ring is None else ring, talk)


def _channels(call: Call) -> JsonObject:
    return {
        "call_id": call.id,
        "channel_id": call.caller.channel,
        "callee_channel_id": call.callee.channel,
    }
