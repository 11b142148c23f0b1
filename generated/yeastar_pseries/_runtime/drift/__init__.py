# Made by `make generate` from generator/runtime/drift/__init__.py; edits are lost.
"""What a PBX says against what the spec says."""
