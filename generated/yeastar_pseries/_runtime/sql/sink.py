# Made by `make generate` from generator/runtime/sql/sink.py; edits are lost.
"""Call records, recordings and cursors in SQLite or PostgreSQL, by SQLAlchemy Core."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Self, TypeVar, cast

from ..cdr_sync.call_record import CallRecord, SavedRecording
from ..client.later import Later
from ..concurrency.process import ProcessLock, know_forks
from ..exceptions import ConfigurationError
from ..hidden import Hidden, cut

if TYPE_CHECKING:
    import sqlalchemy as sa
else:
    sa = Later("sqlalchemy")

T = TypeVar("T")

# As `upsert.py` has them; that needs SQLAlchemy.
DIALECTS = ("sqlite", "postgresql")
_OTHER = "the database is {}: SqlSink knows SQLite and PostgreSQL"
_MISSING = (
    "call records in a database need SQLAlchemy:" ' pip install "yeastar-pseries[sql]"'
)


class SqlSink:
    """Keeps call records in a table of SQLite or PostgreSQL; `sync` writes to it.

    The table has a column for each field of `CallRecord`, and the key is `pbx`, `api`
    and `id`, so that many PBXs share it. Beside it are `<table>_recordings`, with the
    files that were fetched, to be joined by `pbx` and `uid`, and `<table>_cursor`, which
    says how far each PBX is: no other cursor is needed. Missing tables are made; those
    that are there are used as they are. A record that has not changed is not written.
    Threads may share a sink, and a forked process makes connections of its own; for an
    `Engine` that was given, see SQLAlchemy on forks.

    Args:
        database: URL, such as `sqlite:///calls.db` or
            `postgresql://user:password@host/database`, or an `Engine` of SQLAlchemy.
        table: Name of the table of records.
        schema: Schema of the database that the tables are in; its default otherwise.

    Raises:
        ConfigurationError: SQLAlchemy or the driver is not installed, or it is no URL
            of SQLite or PostgreSQL.
    """

    keyed = True

    def __init__(
        self,
        database: str | sa.Engine,
        *,
        table: str = "call_records",
        schema: str | None = None,
    ) -> None:
        self._name = table
        given = Hidden(database)
        del database
        self._made, self._engine = _engine(given)
        from sqlalchemy import MetaData

        from .tables import cursors_table, recordings_table, records_table

        self._metadata = MetaData(schema=schema)
        self._records = records_table(table, self._metadata)
        self._recordings = recordings_table(f"{table}_recordings", self._metadata)
        self._cursors = cursors_table(f"{table}_cursor", self._metadata)
        self._ready = False
        self._lock = ProcessLock()
        know_forks(self)

    def after_fork(self) -> None:
        """Leave its connections to the parent, unless the engine was given."""
        if self._made:
            self._engine.reveal().dispose(close=False)

    def write(self, records: Sequence[CallRecord], /) -> int:
        """Insert records that are new and update those that have changed.

        Returns:
            How many were new or had changed.

        Raises:
            sqlalchemy.exc.SQLAlchemyError: The database failed; none was written.
        """
        from .upsert import upsert

        rows = [record.values() for record in records]
        return self._do(lambda c: upsert(c, self._records, rows))

    def write_recordings(self, recordings: Sequence[SavedRecording], /) -> None:
        """Note recordings that were fetched; errors as of `write`."""
        from .upsert import upsert

        rows = [asdict(recording) for recording in recordings]
        self._do(lambda c: upsert(c, self._recordings, rows))

    def load(self, pbx: str, /) -> str | None:
        """Return the cursor of a PBX; errors as of `write`."""
        from sqlalchemy import select

        table = self._cursors
        wanted = select(table.c.cursor).where(table.c.pbx == pbx)
        return self._do(lambda c: c.execute(wanted).scalar())

    def save(self, pbx: str, cursor: str, /) -> None:
        """Keep the cursor of a PBX; errors as of `write`."""
        from .upsert import upsert

        row = {"pbx": pbx, "cursor": cursor}
        self._do(lambda c: upsert(c, self._cursors, [row]))

    def close(self) -> None:
        """Close its connections, unless the engine was given."""
        if self._made:
            self._engine.reveal().dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"{type(self).__name__}(table={self._name!r})"

    def _do(self, work: Callable[[sa.Connection], T]) -> T:
        """Do work in a transaction; frames of the driver hold the password."""
        try:
            engine = self._engine.reveal()
            self._make_tables(engine)
            with engine.begin() as connection:
                return work(connection)
        except Exception as error:
            raise cut(error) from None

    def _make_tables(self, engine: sa.Engine) -> None:
        from .tables import create_tables

        with self._lock:
            if not self._ready:
                create_tables(engine, self._metadata)
                self._ready = True


def _engine(given: Hidden[Any]) -> tuple[bool, Hidden[sa.Engine]]:
    """Return whether an engine was made, and the engine."""
    try:
        import sqlalchemy
    except ModuleNotFoundError:
        raise ConfigurationError(_MISSING) from None
    # Never in a local: a URL holds a password.
    kind = cast("type[object]", type(given.reveal()))
    if issubclass(kind, sqlalchemy.Engine):
        made, engine = False, given.reveal()
    elif issubclass(kind, str | sqlalchemy.URL):
        made, engine = True, _made(given)
    else:
        raise ConfigurationError(
            f"database is of type {kind.__name__}: give a URL or an Engine"
        )
    if engine.dialect.name not in DIALECTS:
        raise ConfigurationError(_OTHER.format(engine.dialect.name))
    return made, Hidden(engine)


def _made(given: Hidden[Any]) -> sa.Engine:
    """Return an engine for a URL; no error shows the URL."""
    from sqlalchemy import create_engine, make_url
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError
    from sqlalchemy.pool import StaticPool

    trouble = ""
    try:
        url = make_url(given.reveal())
        if url.drivername == "postgresql":
            url = url.set(drivername="postgresql+psycopg")
        # A program that runs for weeks outlives a restart of its database.
        if url.get_backend_name() not in DIALECTS:
            raise ConfigurationError(_OTHER.format(url.get_backend_name()))
        more: dict[str, Any] = {"pool_pre_ping": True}
        if url.get_backend_name() == "sqlite" and url.database in (
            None,
            "",
            ":memory:",
        ):
            # In memory each connection is a database; the threads need one and the same.
            more = {
                "poolclass": StaticPool,
                "connect_args": {"check_same_thread": False},
            }
        # Rows of calls in an error would be names and numbers of people.
        return create_engine(url, hide_parameters=True, **more)
    except ModuleNotFoundError as error:
        trouble = f"the driver {error.name!r} is not installed"
    except (ArgumentError, NoSuchModuleError, ValueError, TypeError):
        trouble = "database is no URL such as sqlite:///calls.db"
    raise ConfigurationError(trouble)
