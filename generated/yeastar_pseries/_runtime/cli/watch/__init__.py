# Made by `make generate` from generator/runtime/cli/watch/__init__.py; edits are lost.
"""Commands that watch a PBX: `yeastar events` and `yeastar calls`."""
