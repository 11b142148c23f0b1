# Made by `make generate` from generator/runtime/decoding/__init__.py; edits are lost.
"""Decodes answers to typed objects, and repairs values that do not fit."""
