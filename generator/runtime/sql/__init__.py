"""Call records in SQLite and PostgreSQL (extra `sql`)."""
