# Made by `make generate` from generator/runtime/record/__init__.py; edits are lost.
"""A read-only tour of a real PBX, and the file that holds what it said."""
