# Made by `make generate` from generator/runtime/cdr_sync/_async/__init__.py; edits are lost.
"""The run of a sync; its twin is derived."""
