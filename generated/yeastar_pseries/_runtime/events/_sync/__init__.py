# Made by `make generate` from generator/runtime/events/_async/__init__.py; edits are lost.
"""The stream at work: connect, read, hand over, deliver."""
