# Made by `make generate` from generator/runtime/events/socket/__init__.py; edits are lost.
"""The WebSocket below the stream."""
