"""Answers and frames in the shape of recordings, as many as a benchmark wants."""

from __future__ import annotations

import json
from typing import Any, cast

from generator.__main__ import REPO

# As long as time.time_ns() in decimal.
UNSENT = "0" * 19
RECORDINGS = REPO / "tests/recordings"


def recorded(name: str) -> dict[str, Any]:
    """One recording."""
    return cast(dict[str, Any], json.loads((RECORDINGS / name).read_text("utf-8")))


def cdr_page(rows: int) -> bytes:
    """A page of call records."""
    first = recorded("cdr/cdr_search.json")["response"]["data"][0]
    data = [
        {
            **first,
            "id": number,
            "uid": f"20260427{number:011X}",
            "timestamp": first["timestamp"] + number,
            "call_from_number": f"07{number:08d}",
            "call_to_number": "6400",
            "reason": f"Queue Emergency<6400> answered after {number % 60} s",
        }
        for number in range(rows)
    ]
    page = {"errcode": 0, "errmsg": "SUCCESS", "total_number": rows, "data": data}
    return json.dumps(page).encode()


def frame(number: int, as_string: bool) -> str:
    """An event frame; `msg` is an object, or a string that holds JSON."""
    made = recorded("events/30011.json")["frame"]
    body = {**made["msg"], "call_id": f"1648861726.{number}"}
    msg = json.dumps(body) if as_string else body
    return json.dumps({"type": made["type"], "sn": UNSENT, "msg": msg})
