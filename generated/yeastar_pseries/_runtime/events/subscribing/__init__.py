# Made by `make generate` from generator/runtime/events/subscribing/__init__.py; edits are lost.
"""Which topics are asked for, and how often."""
