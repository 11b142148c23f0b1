# Made by `make generate` from generator/runtime/parquet/sink.py; edits are lost.
"""Call records in Parquet files, one for each day and PBX."""

from __future__ import annotations

import errno
import os
from collections import defaultdict
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from ..atomic_file import PartFile, safe_name
from ..cdr_sync.call_record import FIELDS, KEY, NUMBERS, CallRecord
from ..cdr_sync.cursor import FileCursor
from ..exceptions import ConfigurationError

_MISSING = "Parquet files need pyarrow:" ' pip install "yeastar-pseries[parquet]"'


class ParquetSink:
    """Keeps call records in Parquet files in a folder; `sync` writes to it.

    There is a file for each day (in UTC) and each PBX, `day=2026-07-30/<pbx>.parquet`, so
    that DuckDB, pandas, polars and Spark read the folder as one table with a column
    `day`. A file is written anew when one of its records is new or has changed, and
    appears whole or not at all; a record is in it once. The cursor lies beside them as
    `_<pbx>.cursor.json`; a name that begins with `_` is no data to those readers. One
    process at a time may write to a folder.

    Args:
        folder: The folder; it is made if it is not there.

    Raises:
        ConfigurationError: pyarrow is not installed.
    """

    keyed = True

    # A repr works on an object of which the constructor refuses an argument, too.
    _folder = Path()

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        _arrow()
        # A process may change its folder later.
        self._folder = Path(os.path.abspath(folder))

    def write(self, records: Sequence[CallRecord], /) -> int:
        """Keep records; each file that they belong to is written anew.

        Returns:
            How many were new or had changed.

        Raises:
            OSError: A file cannot be read or written; days before it are written.
        """
        files: defaultdict[Path, list[CallRecord]] = defaultdict(list)
        for record in records:
            files[self._path(record)].append(record)
        return sum(_merge(path, files[path]) for path in sorted(files))

    def load(self, pbx: str, /) -> str | None:
        """Return the cursor of a PBX.

        Raises:
            OSError: It cannot be read.
        """
        return FileCursor(self._cursor(pbx)).load(pbx)

    def save(self, pbx: str, cursor: str, /) -> None:
        """Keep the cursor of a PBX.

        Raises:
            OSError: It cannot be written.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        FileCursor(self._cursor(pbx)).save(pbx, cursor)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({str(self._folder)!r})"

    def _path(self, record: CallRecord) -> Path:
        # Readers make null of this name.
        day = "__HIVE_DEFAULT_PARTITION__"
        if record.started is not None:
            day = f"{record.started:%Y-%m-%d}"
        return self._folder / f"day={day}" / f"{safe_name(record.pbx)}.parquet"

    def _cursor(self, pbx: str) -> Path:
        return self._folder / f"_{safe_name(pbx)}.cursor.json"


def _merge(path: Path, records: list[CallRecord]) -> int:
    """Put records into a file; returns how many were new or had changed."""
    there = {_key(row): row for row in _rows(path)}
    changed = 0
    for record in records:
        row = record.values()
        if there.get(_key(row)) != row:
            there[_key(row)] = row
            changed += 1
    if changed:
        path.parent.mkdir(parents=True, exist_ok=True)
        _write(
            path,
            sorted(there.values(), key=lambda row: (str(row["started"]), row["id"])),
        )
    return changed


def _key(row: dict[str, Any]) -> tuple[Any, ...]:
    return tuple(row[name] for name in KEY)


def _rows(path: Path) -> list[dict[str, Any]]:
    if not path.exists():
        return []
    # Not read_table, which would add the column of the folder's name.
    arrow = _arrow()
    try:
        rows = arrow.parquet.ParquetFile(path).read().to_pylist()
    except arrow.ArrowInvalid as error:
        raise OSError(
            errno.EINVAL, f"no Parquet file that can be read ({error})", str(path)
        ) from None
    return [{name: row.get(name) for name in FIELDS} for row in rows]


def _write(path: Path, rows: list[dict[str, Any]]) -> None:
    arrow = _arrow()
    kinds = {"started": arrow.timestamp("us", tz="UTC")}
    kinds |= {name: arrow.int64() for name in NUMBERS}
    schema = arrow.schema([(name, kinds.get(name, arrow.string())) for name in FIELDS])
    out = arrow.BufferOutputStream()
    table = arrow.Table.from_pylist(rows, schema=schema)
    arrow.parquet.write_table(table, out, compression="zstd")
    with PartFile(path) as part:
        part.write(out.getvalue().to_pybytes())


def _arrow() -> Any:
    """Return pyarrow, which has no types, with its module for Parquet.

    Raises:
        ConfigurationError: it is not installed.
    """
    try:
        import_module("pyarrow.parquet")
    except ModuleNotFoundError:
        raise ConfigurationError(_MISSING) from None
    return import_module("pyarrow")
