# Made by `make generate` from generator/runtime/_async/__init__.py; edits are lost.
"""The client; its twin with plain functions is derived from these files."""
