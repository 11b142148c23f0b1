# Made by `make generate` from generator/runtime/live/book/__init__.py; edits are lost.
"""All calls of a PBX, by what comes: events, and answers to questions."""
