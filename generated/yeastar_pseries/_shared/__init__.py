# Made by `make generate` from generator/runtime/_shared/__init__.py; edits are lost.
"""Parts that do no I/O, or that come in an async and a sync form side by side."""
