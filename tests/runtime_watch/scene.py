"""A scene for the dashboard: a switchboard at noon, always the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from yeastar_pseries._runtime.cli.watch.board import Board
from yeastar_pseries._runtime.live.call import CallPhase, LiveCall
from yeastar_pseries._runtime.live.changes import end_of
from yeastar_pseries._runtime.live.legs import Leg

NOW = datetime(2026, 11, 30, 12, 4, 30, tzinfo=UTC)

NAMES = {
    "1000": "Felix Rossi",
    "1001": "Yara Garcia",
    "1002": "Clara Quist",
    "1003": "Ines Haddad",
    "1004": "Tom Berger",
    "1005": "Zoë O’Neill",
    "1006": "Wei Li",
    "1007": "Aïcha Benali",
    "6400": "Support",
    "6401": "Sales",
    "6200": "Front desk",
}
_STATES = {
    "ALERT": "caller",
    "ANSWERED": "caller",
    "RING": "callee",
    "ANSWER": "callee",
}


def leg(number: str, status: str, **more: Any) -> Leg:
    """A party: an extension, or somebody outside if the number is long."""
    kind = "extension" if len(number) == 4 else "inbound"
    role = more.pop("role", _STATES.get(status, "callee"))
    return Leg(
        kind=more.pop("kind", kind),
        number=number,
        channel_id=f"{number}-{status}",
        status=status,
        role=role,
        **more,
    )


def call(
    call_id: str,
    state: CallPhase,
    seconds: float,
    *legs: Leg,
    talks: float | None = None,
    **more: Any,
) -> LiveCall:
    """A call that began so many seconds ago, and is talked for some of them."""
    talks = seconds - 6 if state in ("talking", "held") and talks is None else talks
    return LiveCall(
        call_id=call_id,
        state=state,
        legs=legs,
        started_at=NOW - timedelta(seconds=seconds),
        answered_at=None if talks is None else NOW - timedelta(seconds=talks),
        **more,
    )


def going_on() -> list[LiveCall]:
    """The calls of the scene."""
    return [
        call(
            "1",
            "ringing",
            41,
            leg("+4915550131", "ALERT", trunk="Telco SIP", to_number="6400"),
            leg("1001", "RING", path="6400"),
            leg("1002", "RING", path="6400"),
            leg("1003", "RING", path="6400"),
        ),
        call(
            "2",
            "ringing",
            8,
            leg("+331555014", "ALERT", trunk="Telco SIP", to_number="1005"),
            leg("1005", "RING"),
        ),
        call("3", "ringing", 3, leg("1004", "ALERT"), leg("1000", "RING")),
        call(
            "4",
            "parked",
            65,
            leg("+4420555017", "ANSWERED", trunk="Telco SIP", to_number="6200"),
            slot="6000",
            talks=60,
        ),
        call(
            "5",
            "held",
            222,
            leg("+39055550199", "ANSWERED", trunk="Telco SIP", to_number="6401"),
            leg("1007", "HOLD", path="6401", role="callee"),
        ),
        call(
            "6",
            "talking",
            754,
            leg("+4930555012", "ANSWERED", trunk="Telco SIP", to_number="6401"),
            leg("1006", "ANSWER", path="6401"),
        ),
        call(
            "7",
            "talking",
            187,
            leg("1003", "ANSWERED"),
            leg(
                "+34915550188",
                "ANSWER",
                kind="outbound",
                trunk="Mobile GSM",
                to_number="+34915550188",
            ),
        ),
        call("8", "talking", 4000, leg("1000", "ANSWERED"), leg("1002", "ANSWER")),
    ]


_OVER = (
    ("answered", 412, 300, "+4915550177", "6401", "1006"),
    ("missed", 380, 22, "+4915550102", "6400", "1001"),
    ("answered", 260, 95, "1004", "1000", "1000"),
    ("failed", 171, 4, "1007", "+99955", ""),
    ("answered", 120, 61, "+331555020", "6400", "1003"),
    ("missed", 48, 31, "+4420555091", "1005", "1005"),
)


def ended() -> list[LiveCall]:
    """Calls that ended before, the first one first."""
    found: list[LiveCall] = []
    for number, (how, ago, lasted, caller, to, by) in enumerate(_OVER):
        end = NOW - timedelta(seconds=ago)
        begin = end - timedelta(seconds=lasted)
        legs = [leg(caller, "BYE", role="caller", to_number=to)]
        if by:
            path = to if to.startswith("6") else None
            legs.append(leg(by, "BYE", role="callee", path=path))
        found.append(
            LiveCall(
                call_id=f"over-{number}",
                state="ended",
                past_legs=tuple(legs),
                started_at=begin,
                answered_at=begin if how == "answered" else None,
                ended_at=end,
                reason="404 NOT found" if how == "failed" else None,
                record=_record(how),
            )
        )
    return found


def _record(how: str) -> Any:
    class Record:
        status = {"missed": "NO ANSWER", "answered": "ANSWERED"}.get(how)

    return Record()


def board(calls: int | None = None) -> Board:
    """The board of the scene.

    Args:
        calls: how many go on; None for those of the scene.
    """
    found = Board(began=NOW - timedelta(hours=2), title="P560 Head Office", names=NAMES)
    for each in ended():
        found.apply(end_of(each, recovered=False), each.ended_at or NOW)
    for minute in range(59, 0, -1):
        count = (minute * 7) % 5 + (minute < 30) * 2 + (minute < 9) * 3
        moment = NOW - timedelta(seconds=minute * 10)
        found.look([_plain(n, moment) for n in range(count)], moment, True)
    shown = going_on() if calls is None else [_any(n) for n in range(calls)]
    # Twice: what is held and parked has been so for a while.
    found.look(shown, NOW - timedelta(seconds=20), True)
    found.look(shown, NOW, True)
    return found


def _plain(number: int, moment: datetime) -> LiveCall:
    return LiveCall(call_id=f"before-{number}", state="talking", started_at=moment)


def _any(number: int) -> LiveCall:
    """One of many calls."""
    first, second = f"{1000 + number % 8}", f"{1000 + (number * 3 + 1) % 8}"
    if number % 3 == 0:
        return call(
            str(number), "ringing", number, leg(first, "ALERT"), leg(second, "RING")
        )
    return call(
        str(number),
        "talking",
        20 + 13 * number,
        leg(first, "ANSWERED"),
        leg(second, "ANSWER"),
    )
