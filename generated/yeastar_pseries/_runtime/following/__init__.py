# Made by `make generate` from generator/runtime/following/__init__.py; edits are lost.
"""What becomes of a call that an operation has started: answered, ended, or why not."""
