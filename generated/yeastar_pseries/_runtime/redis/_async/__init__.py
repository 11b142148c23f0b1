# Made by `make generate` from generator/runtime/redis/_async/__init__.py; edits are lost.
"""The token store that is used by awaiting."""
