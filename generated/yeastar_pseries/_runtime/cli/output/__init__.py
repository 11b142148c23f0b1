# Made by `make generate` from generator/runtime/cli/output/__init__.py; edits are lost.
"""What a command shows: rows, progress, trouble."""
