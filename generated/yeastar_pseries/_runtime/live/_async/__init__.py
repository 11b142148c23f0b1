# Made by `make generate` from generator/runtime/live/_async/__init__.py; edits are lost.
"""The view at work: it listens, asks, and tells."""
