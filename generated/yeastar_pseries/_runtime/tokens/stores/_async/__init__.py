# Made by `make generate` from generator/runtime/tokens/stores/_async/__init__.py; edits are lost.
"""The store that is used by awaiting."""
