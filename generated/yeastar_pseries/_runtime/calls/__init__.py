# Made by `make generate` from generator/runtime/calls/__init__.py; edits are lost.
"""One REST call: what it takes, how it is checked, sent and given back."""
