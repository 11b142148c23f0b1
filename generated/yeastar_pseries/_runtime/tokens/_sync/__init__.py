# Made by `make generate` from generator/runtime/tokens/_async/__init__.py; edits are lost.
"""Who brings a token to a call."""
