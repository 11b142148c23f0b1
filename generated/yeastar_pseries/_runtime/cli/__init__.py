# Made by `make generate` from generator/runtime/cli/__init__.py; edits are lost.
"""The command `yeastar`: what the extra `cli` brings."""
