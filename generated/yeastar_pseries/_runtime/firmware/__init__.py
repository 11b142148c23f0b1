# Made by `make generate` from generator/runtime/firmware/__init__.py; edits are lost.
"""Which firmware a PBX has, and what needs a newer one."""
