# Made by `make generate` from generator/runtime/drift/walking/__init__.py; edits are lost.
"""Along the spec, value by value: what differs, and how often."""
