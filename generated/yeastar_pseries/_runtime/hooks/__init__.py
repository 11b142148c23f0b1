# Made by `make generate` from generator/runtime/hooks/__init__.py; edits are lost.
"""What an application is told of calls: hooks, and log records."""
