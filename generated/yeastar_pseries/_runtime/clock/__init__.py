# Made by `make generate` from generator/runtime/clock/__init__.py; edits are lost.
"""Reads and writes times as the PBX writes them."""
