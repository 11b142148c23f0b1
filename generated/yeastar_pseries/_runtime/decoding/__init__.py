# Made by `make generate` from generator/runtime/decoding/__init__.py; edits are lost.
"""Answers to typed objects, and what to do with values that do not fit."""
