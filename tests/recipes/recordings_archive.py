"""An archive of recordings: a file for each, and a list of the calls to search in.

    pip install ".[sql]"   (in a checkout of yeastar-pseries)
    python recordings_archive.py /srv/recordings Europe/Berlin 90

Arguments: the folder, the zone of the PBX's clock, and after how many days a recording is
deleted from the archive. Start it every hour. Files lie in folders by day; calls.db, an
SQLite database, has the calls (call_records) and their files (call_records_recordings),
joined by uid. A file has its name only when it is whole; one that is not ready yet, or
that failed, comes with a later run.

At the PBX: the API is on (Integrations > API), its application may download recordings
(Permissions there; without it the PBX answers errcode 10005), and calls are recorded.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import shutil
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from yeastar_pseries import Client
from yeastar_pseries.sync import SqlSink, sync


def delete_old(folder: Path, days: int) -> None:
    """Delete the folders of days that are over for longer than that."""
    oldest = f"{datetime.now(UTC) - timedelta(days=days):%Y-%m-%d}"
    for day in folder.glob("[0-9]*-[0-9]*-[0-9]*"):
        if day.name < oldest:
            shutil.rmtree(day)


def main() -> None:
    """Fetch what is new, then delete what is old."""
    folder, zone, days = Path(sys.argv[1]), ZoneInfo(sys.argv[2]), int(sys.argv[3])
    since = datetime.now(UTC) - timedelta(days=days)
    folder.mkdir(parents=True, exist_ok=True)
    sink = SqlSink(f"sqlite:///{folder / 'calls.db'}")
    with Client() as pbx:
        report = sync(pbx, sink, zone=zone, since=since, recordings=folder)
    delete_old(folder, days)
    waiting = report.recordings_waiting
    print(f"{report.recordings_saved} new recordings, {waiting} not ready yet")


if __name__ == "__main__":
    main() if len(sys.argv) == 4 else sys.exit(__doc__)
