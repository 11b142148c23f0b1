# Made by `make generate` from generator/runtime/sql/__init__.py; edits are lost.
"""Call records in SQLite and PostgreSQL (extra `sql`)."""
