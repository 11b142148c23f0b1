# Made by `make generate` from generator/runtime/calls/values/__init__.py; edits are lost.
"""Which values an argument may have, and what stands on the wire for them."""
