# Made by `make generate` from generator/runtime/schema/__init__.py; edits are lost.
"""What did not fit the schema: found, counted, told."""
