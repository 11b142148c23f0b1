# Made by `make generate` from generator/runtime/firmware/_async/__init__.py; edits are lost.
"""What has to ask the PBX."""
