# Made by `make generate` from generator/runtime/tokens/__init__.py; edits are lost.
"""Access tokens, and tokens of others in a header."""
