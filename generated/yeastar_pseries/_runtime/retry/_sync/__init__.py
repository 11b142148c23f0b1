# Made by `make generate` from generator/runtime/retry/_async/__init__.py; edits are lost.
"""Waiting between attempts."""
