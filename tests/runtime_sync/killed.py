"""A process that syncs, to be killed: prints a line for each step.

python -m tests.runtime_sync.killed URL KIND FOLDER, with the credentials in the
environment as usual. Each line tells its highest memory (MB), too.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from tests.peak import peak
from tests.runtime_sync.call_log import BERLIN
from yeastar_pseries import Client
from yeastar_pseries.sync import CallRecord, ParquetSink, SqlSink, sync


def main() -> None:
    """Sync once."""
    _, url, kind, place, pages = sys.argv
    cursor: Path | None = None
    sink: Any
    if kind == "function":
        folder = Path(place)
        cursor = folder / "cursor.json"
        file = (folder / "calls.txt").open("a")

        def sink(record: CallRecord) -> None:
            file.write(record.id + "\n")
            file.flush()

    elif kind == "parquet":
        sink = ParquetSink(place)
    else:
        sink = SqlSink(place)

    def tell(report: Any) -> None:
        print(report.read, report.written, round(peak()), flush=True)

    with Client(url) as client:
        how: Any = {"zone": BERLIN, "page_size": int(pages), "progress": tell}
        sync(client, sink, cursor=cursor, **how)
    print("done", flush=True)


if __name__ == "__main__":
    main()
