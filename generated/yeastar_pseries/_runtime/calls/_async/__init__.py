# Made by `make generate` from generator/runtime/calls/_async/__init__.py; edits are lost.
"""Calls, pages and downloads."""
