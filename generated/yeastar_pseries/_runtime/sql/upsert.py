# Made by `make generate` from generator/runtime/sql/upsert.py; edits are lost.
"""Rows that replace those with the same key, and leave alone those that are the same."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Table, or_
from sqlalchemy.dialects import postgresql, sqlite


def upsert(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> int:
    """Insert rows; one whose key is there already replaces it where it differs.

    Args:
        connection: in a transaction.
        table: with a primary key.
        rows: a value for each column; each key at most once.

    Returns:
        How many rows were inserted or changed.
    """
    if not rows:
        return 0
    key = [column.name for column in table.primary_key]
    # In one order, or two that write at once wait for each other for good.
    ordered = sorted(rows, key=lambda row: [row[name] for name in key])
    postgres = connection.dialect.name == "postgresql"
    statement = (postgresql.insert if postgres else sqlite.insert)(table)
    new = statement.excluded
    other = [column for column in table.c if not column.primary_key]
    result = connection.execute(
        statement.on_conflict_do_update(
            index_elements=key,
            set_={column.name: new[column.name] for column in other},
            where=or_(*(each.is_distinct_from(new[each.name]) for each in other)),
        ),
        ordered,
        # Else it is not kept of several rows.
        execution_options={"preserve_rowcount": True},
    )
    return result.rowcount
