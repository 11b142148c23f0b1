# Made by `make generate` from generator/runtime/catalog/__init__.py; edits are lost.
"""Every operation of the API as data: to list, search, describe and call it by name."""
