# Made by `make generate` from generator/runtime/parquet/__init__.py; edits are lost.
"""Call records in Parquet files (extra `parquet`)."""
