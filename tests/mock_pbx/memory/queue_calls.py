"""The live calls of a queue, as queue/call_status and agent_status tell them."""

from ..calls import Call, CallEngine
from ..jsontypes import JsonObject


def call_state(calls: CallEngine, number: str) -> int:
    """What a phone is doing: 1 idle, 2 in a call, 3 ringing, 5 on hold."""
    for call in calls.live:
        for leg in call.shown:
            if leg.number == number:
                if leg.status == "HOLD":
                    return 5
                return 3 if leg.status == "RING" else 2
    return 1


def queue_calls(calls: CallEngine, queue: JsonObject, now: float) -> JsonObject:
    """The three lists of a queue with their counts."""
    found: dict[str, list[JsonObject]] = {"waiting": [], "ringing": [], "active": []}
    for call in calls.live:
        if call.queue == str(queue.get("number")):
            state, since = _state(call)
            found[state].append(_shown(calls, call, state, queue, int(now - since)))
    return {
        **{f"{state}_list": rows for state, rows in found.items()},
        **{f"{state}_calls": len(rows) for state, rows in found.items()},
    }


def _state(call: Call) -> tuple[str, float]:
    if call.answered_at is not None:
        return "active", call.answered_at
    if call.ringing_at is not None and call.callee in call.shown:
        return "ringing", call.ringing_at
    return "waiting", call.started


def _shown(
    calls: CallEngine, call: Call, state: str, queue: JsonObject, seconds: int
) -> JsonObject:
    callee, name = call.callee.number, calls.name(call.callee)
    if state == "waiting":
        # Documented so: the queue's id here, an extension number in the other lists.
        callee, name = str(queue.get("id")), str(queue.get("name", ""))
    return {
        "call_id": call.id,
        "caller_number": call.caller.number,
        "caller_display_name": calls.name(call.caller),
        "callee_number": callee,
        "callee_display_name": name,
        "duration": max(0, seconds),
    }
