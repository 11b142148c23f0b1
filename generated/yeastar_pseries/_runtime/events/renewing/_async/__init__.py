# Made by `make generate` from generator/runtime/events/renewing/_async/__init__.py; edits are lost.
"""What a reader does when it changes connections."""
