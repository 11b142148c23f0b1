# Made by `make generate` from generator/runtime/events/__init__.py; edits are lost.
"""The event stream: what it knows, without the wire."""
