# Made by `make generate` from generator/runtime/events/renewing/__init__.py; edits are lost.
"""From a connection to its successor, without a silent loss."""
