# Made by `make generate` from generator/runtime/live/__init__.py; edits are lost.
"""The calls of a PBX as they go on: what is known of each, and what changed."""
