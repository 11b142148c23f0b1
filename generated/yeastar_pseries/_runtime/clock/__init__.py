# Made by `make generate` from generator/runtime/clock/__init__.py; edits are lost.
"""Times as the PBX writes them."""
