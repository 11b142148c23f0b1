"""What programs ask of live calls: the operations of call/... and their answers."""

from collections.abc import Callable

from .answers import Refused, bad_parameter, success
from .call_moves import CallMoves
from .callparts import Call, Leg, Timing
from .calls import CallEngine
from .clock import VirtualClock
from .jsontypes import JsonObject
from .memory.table import unknown
from .settings import Settings

CHANGE_NOTHING = (
    "listen",
    "mute",
    "unmute",
    "add_member",
    "record_pause",
    "record_unpause",
)


class CallRequests:
    """Reads the bodies of requests, and lets the engine do what they ask for."""

    def __init__(
        self,
        calls: CallEngine,
        moves: CallMoves,
        clock: VirtualClock,
        settings: Settings,
    ) -> None:
        self._calls = calls
        self._moves = moves
        self._clock = clock
        self._settings = settings

    def handlers(self) -> dict[str, Callable[[JsonObject], JsonObject | None]]:
        """The operations by their name."""
        return {
            **{f"call_{name}": self._other for name in CHANGE_NOTHING},
            "call_query": self._query,
            "call_dial": self._dial,
            "call_play_prompt": lambda body: self._ring(body["number"]),
            "recording_playtoextension": lambda query: self._ring_only(
                query["play_to_extension"]
            ),
            "custom_prompt_record": lambda query: self._ring_only(query["recorder"]),
            "call_accept_inbound": lambda body: self._decide(body, True),
            "call_refuse_inbound": lambda body: self._decide(body, False),
            "call_record_start": self._record,
            "call_directly_forward_to_voicemail": self._to_voicemail,
            "call_hangup": self._hangup,
            "call_hold": lambda body: self._hold(body, True),
            "call_unhold": lambda body: self._hold(body, False),
            "call_transfer": self._transfer,
            "call_park": self._park,
            "call_park_status": self._park_status,
        }

    def _dial(self, body: JsonObject) -> JsonObject:
        return success(call_id=self._calls.dial(body["caller"], body["callee"]).id)

    def _ring(self, number: str) -> JsonObject:
        return success(call_id=self._calls.ring(number).id)

    def _ring_only(self, number: str) -> JsonObject:
        self._calls.ring(number)
        return success()

    def _query(self, query: JsonObject) -> JsonObject:
        """By call_id, type or extension; all calls without a filter.

        Without calls the answer has no data key [observed: no-calls-no-data].
        """
        found = [
            call
            for call in self._calls.live
            if call.shown
            and query.get("call_id", call.id) == call.id
            and query.get("type", call.kind.lower()) == call.kind.lower()
            and query.get("extension", call.caller.number)
            in (leg.number for leg in (call.caller, call.callee, *call.forks))
        ]
        return success(data=[call.info() for call in found]) if found else success()

    def _decide(self, body: JsonObject, accept: bool) -> JsonObject:
        """Answers an invitation; the window for it is 10 s."""
        call, _ = self._find(body["channel_id"])
        if call.held_until is None or call.held_until <= self._clock.now():
            raise Refused(70132)  # [assumed: late-decision]
        self._calls.decide(call, accept)
        return success(call_id=call.id)

    def _record(self, body: JsonObject) -> JsonObject | None:
        """From now on the call has a recording."""
        call = self._named(body)
        if call is None:
            return None
        call.recording = True
        return success(call_id=call.id)

    def _hangup(self, body: JsonObject) -> JsonObject | None:
        """Ends the call that the channel belongs to."""
        if "channel_id" not in body:
            if "paging_number" in body:
                return None  # paging calls are not part of the mock's state
            raise bad_parameter("channel_id", "required")
        call, _ = self._find(str(body["channel_id"]))
        planned = "no_answer" if call.outcome == "answered" else call.outcome
        self._calls.finish(call.id, planned)
        return success(call_id=call.id)

    def _to_voicemail(self, body: JsonObject) -> JsonObject | None:
        """Takes a ringing call away from the callee; the mailbox gets a message.

        The call is over at once [assumed: voicemail-at-once].
        """
        call = self._named(body)
        if call is None:
            return None
        mailbox = str(body["number"])
        if not self._calls.is_extension(mailbox):
            raise unknown("call", "number", mailbox)
        if call.answered_at is not None:
            raise Refused(70132)  # [assumed: voicemail-while-it-rings]
        call.mailbox = mailbox
        self._calls.finish(call.id, "voicemail")
        return success(call_id=call.id)

    def _hold(self, body: JsonObject, held: bool) -> JsonObject:
        call, leg = self._talking(body)
        self._calls.hold(call, leg, held)
        return success(call_id=call.id)

    def _transfer(self, body: JsonObject) -> JsonObject | None:
        """A blind one, or a step of an attended one; a call of three changes nothing."""
        known = self._other(body)
        operate = body.get("attended_operate")
        if known is None or operate not in (None, "complete", "abort"):
            return known
        if operate is None and "number" not in body:
            return known
        call, leg = self._talking(body)
        if operate == "complete":
            call = self._moves.complete(call, leg)
        elif operate == "abort":
            self._moves.abort(call, leg)
        elif body["type"] == "blind":
            self._moves.transfer(call, leg, str(body["number"]))
        else:
            timing = Timing.spread(self._settings.call_seconds)
            self._moves.consult(call, leg, str(body["number"]), timing)
        return success(call_id=call.id)

    def _park(self, body: JsonObject) -> JsonObject | None:
        if self._named(body) is None:
            return None
        call, parked = self._talking(body)
        self._moves.park(call, parked, body.get("parking_slot"))
        return success(call_id=call.id, parking_slot=call.slot)

    def _park_status(self, _: JsonObject) -> JsonObject:
        """The parties that wait in a slot."""
        rows: list[JsonObject] = [
            {
                "parker": call.parker.number,
                "parked_party": leg.number,
                "parking_slot": call.slot,
                "park_time": 60,
                "channel_id": leg.channel,
            }
            for call in self._calls.live
            if call.parker is not None
            for leg in call.shown
        ]
        return success(data=rows) if rows else success()

    def _other(self, body: JsonObject) -> JsonObject | None:
        """Further orders to a live call change nothing here, but tell its call_id."""
        call = self._named(body)
        return None if call is None else success(call_id=call.id)

    def _named(self, body: JsonObject) -> Call | None:
        """None: no live call, it is answered like an operation without state."""
        channel = body.get("channel_id", body.get("callee_channel"))
        try:
            return self._find(str(channel))[0]
        except Refused:
            return None

    def _talking(self, body: JsonObject) -> tuple[Call, Leg]:
        """The call of a channel, which somebody has taken."""
        call, leg = self._find(str(body["channel_id"]))
        if call.answered_at is None:
            raise Refused(70132)  # [assumed: hold-unanswered]
        return call, leg

    def _find(self, channel: str) -> tuple[Call, Leg]:
        for call in self._calls.live:
            for leg in call.shown:
                if leg.channel == channel:
                    return call, leg
        raise Refused(70130)
