# Made by `make generate` from generator/runtime/redis/__init__.py; edits are lost.
"""The token store in Redis (extra `redis`)."""
