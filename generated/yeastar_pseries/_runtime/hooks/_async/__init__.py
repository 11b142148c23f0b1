# Made by `make generate` from generator/runtime/hooks/_async/__init__.py; edits are lost.
"""Hooks of an async client."""
