# Made by `make generate` from generator/runtime/tokens/stores/__init__.py; edits are lost.
"""Where tokens are kept for several clients, processes or machines."""
