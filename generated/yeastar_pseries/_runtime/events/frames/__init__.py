# Made by `make generate` from generator/runtime/events/frames/__init__.py; edits are lost.
"""Decodes frames to events, and repairs values that do not fit."""
