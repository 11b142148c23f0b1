"""Call records in a database, each one once: SQLite or PostgreSQL.

    pip install ".[sql]"   (in a checkout of yeastar-pseries)
    DATABASE_URL=sqlite:///calls.db python cdr_to_database.py Europe/Berlin
    DATABASE_URL=postgresql://user:password@host/name python cdr_to_database.py Europe/Berlin

Start it every five minutes (cron, a systemd timer). The first run reads the whole call
log, each later one what is new and what has changed. It may be killed at any point and
started twice: nothing is lost, nothing is there twice. The tables are made if they are
missing: call_records, and call_records_cursor, which says how far it is.

All runs live on one token, kept in TOKEN_FILE (token.json if that is not set), which only
you can read. Without it, each run that is killed would leave one of the eight tokens that
the PBX gives in use, for up to 30 minutes.

The argument is the zone of the PBX's clock: the PBX writes local times, the database gets
UTC, right in summer and in winter.

At the PBX: the API is on (Integrations > API). Nothing else: no events are needed.
YEASTAR_URL, YEASTAR_CLIENT_ID and YEASTAR_CLIENT_SECRET are in the environment, and
YEASTAR_FINGERPRINT if its certificate is self-signed (`yeastar fingerprint HOST`).
"""

from __future__ import annotations

import os
import sys
from zoneinfo import ZoneInfo

from yeastar_pseries import Client
from yeastar_pseries.sync import SqlSink, sync
from yeastar_pseries.tokens import FileTokenStore


def main() -> None:
    """Bring the database up to date, and say what was done."""
    sink = SqlSink(os.environ["DATABASE_URL"])
    store = FileTokenStore(os.environ.get("TOKEN_FILE", "token.json"))
    with Client(token_store=store) as pbx:
        report = sync(pbx, sink, zone=ZoneInfo(sys.argv[1]))
    print(f"{report.written} records new or changed, up to {report.through:%F %T} UTC")


if __name__ == "__main__":
    main() if len(sys.argv) == 2 and "DATABASE_URL" in os.environ else sys.exit(__doc__)
