# Made by `make generate` from generator/runtime/sql/tables.py; edits are lost.
"""The tables: records, recordings, and cursors."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Column,
    DateTime,
    Dialect,
    Engine,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError

from ..cdr_sync.call_record import FIELDS, KEY, NUMBERS

# Each failure may have been about one of three tables and their indexes.
_ATTEMPTS = 8
_PAUSE = 0.05


class UtcTime(TypeDecorator[datetime]):
    """A moment. SQLite keeps it as text in UTC, without a zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: Any, dialect: Dialect) -> Any:
        """Return what is stored."""
        if value is None:
            return None
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> Any:
        """Return an aware datetime in UTC."""
        if value is None:
            return None
        return (
            value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)
        )


def create_tables(engine: Engine, metadata: MetaData) -> None:
    """Make the tables that are missing, while others may do the same.

    Raises:
        sqlalchemy.exc.SQLAlchemyError: the database failed.
    """
    for _ in range(_ATTEMPTS - 1):
        try:
            metadata.create_all(engine)
            return
        except DBAPIError as error:
            # Somebody else may have made a table just after it was looked for.
            if not _is_there(error):
                raise
            time.sleep(_PAUSE)
    metadata.create_all(engine)


def _is_there(error: DBAPIError) -> bool:
    """Return whether what was to be made may be there; PostgreSQL says it in any language."""
    known = isinstance(error, IntegrityError | ProgrammingError)
    return known or "already exists" in str(error.orig)


def records_table(name: str, metadata: MetaData) -> Table:
    """Return the table of call records: a column for each field of `CallRecord`."""
    columns = [_column(field) for field in FIELDS]
    table = Table(name, metadata, *columns)
    for field in ("started", "uid"):
        Index(f"ix_{name}_{field}", table.c[field])
    return table


def recordings_table(name: str, metadata: MetaData) -> Table:
    """Return the table of recordings that were fetched."""
    return Table(
        name,
        metadata,
        Column("pbx", Text, primary_key=True),
        Column("id", Text, primary_key=True),
        Column("uid", Text, index=True),
        Column("file", Text, nullable=False),
        Column("path", Text, nullable=False),
        Column("size", BigInteger, nullable=False),
        Column("started", UtcTime),
        Column("call_from_number", Text),
        Column("call_to_number", Text),
        Column("duration", Integer),
    )


def cursors_table(name: str, metadata: MetaData) -> Table:
    """Return the table of cursors, a row for each PBX."""
    return Table(
        name,
        metadata,
        Column("pbx", Text, primary_key=True),
        Column("cursor", Text, nullable=False),
    )


def _column(field: str) -> Column[Any]:
    if field in KEY:
        return Column(field, Text, primary_key=True)
    if field == "started":
        return Column(field, UtcTime)
    if field in NUMBERS:
        return Column(field, Integer)
    return Column(field, Text)
