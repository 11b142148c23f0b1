# Made by `make generate` from generator/runtime/client/__init__.py; edits are lost.
"""What every client has, whatever resources it offers."""
