"""A report with pandas: calls of each weekday and hour, and how each extension answers.

    pip install . pandas   (in a checkout of yeastar-pseries)
    python calls_report.py 30 report.html          (days to look back, file to write)

At the PBX: the API is on (Integrations > API), and its firmware is x.23.0.123 or newer,
for records of version 2.0: one row a call. Times are those of the PBX's own clock.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pandas as pd

from yeastar_pseries import Client, PbxClock


def calls(pbx: Client, since: datetime) -> pd.DataFrame:
    """Return the calls since a moment, with what the PBX sent as columns."""
    clock = pbx.clock = PbxClock.of(pbx.system.information().data)
    rows = pbx.v2.cdr.search(time_begin=since, page_size=1000)
    frame = pd.DataFrame(row.to_dict() for row in rows)
    frame["time"] = pd.to_datetime(frame["time"].map(clock.parse))
    return frame


def busy_hours(frame: pd.DataFrame) -> pd.DataFrame:
    """Count calls by weekday and hour."""
    return pd.crosstab(frame["time"].dt.day_name(), frame["time"].dt.hour)


def answering(frame: pd.DataFrame) -> pd.DataFrame:
    """Tell for each number that was called: calls, share answered, seconds to it."""
    frame = frame.assign(answered=frame["last_status"] == "ANSWERED")
    return frame.groupby("call_to_number").agg(
        calls=("uid", "size"),
        answered=("answered", "mean"),
        seconds_to_answer=("routing_duration", "mean"),
    )


def main() -> None:
    """Write both tables as a page."""
    since = datetime.now(UTC) - timedelta(days=float(sys.argv[1]))
    with Client() as pbx:
        frame = calls(pbx, since)
    tables = [busy_hours(frame), answering(frame).round(2)]
    page = "".join(table.to_html() for table in tables)
    Path(sys.argv[2]).write_text(f"<meta charset=utf-8>{page}", encoding="utf-8")


if __name__ == "__main__":
    main() if len(sys.argv) == 3 else sys.exit(__doc__)
