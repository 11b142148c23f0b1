# Made by `make generate` from generator/runtime/retry/__init__.py; edits are lost.
"""When to try again, and after how long."""
