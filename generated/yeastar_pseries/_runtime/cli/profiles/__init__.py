# Made by `make generate` from generator/runtime/cli/profiles/__init__.py; edits are lost.
"""Which PBX a command speaks to: profiles, where they are kept, and the environment."""
