# Made by `make generate` from generator/runtime/events/socket/_async/__init__.py; edits are lost.
"""One WebSocket on a connection of the transport room."""
