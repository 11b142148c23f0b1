# Made by `make generate` from generator/runtime/client/_async/__init__.py; edits are lost.
"""The client below the generated one."""
