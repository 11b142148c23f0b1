# Made by `make generate` from generator/runtime/following/_async/__init__.py; edits are lost.
"""What differs between the clients; the sync twin is derived from it."""
