# Made by `make generate` from generator/runtime/cli/api/__init__.py; edits are lost.
"""Commands for every operation of the API, made from the spec when they are asked for."""
