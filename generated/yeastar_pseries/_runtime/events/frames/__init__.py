# Made by `make generate` from generator/runtime/events/frames/__init__.py; edits are lost.
"""One event: its class, its frame, and what was repaired in it."""
