# Made by `make generate` from generator/runtime/events/shown/__init__.py; edits are lost.
"""Events as people and other programs get them: named, chosen, as lines of JSON."""
