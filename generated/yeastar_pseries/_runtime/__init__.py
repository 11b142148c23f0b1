# Made by `make generate` from generator/runtime/__init__.py; edits are lost.
"""Hand-written parts of the package, by theme; `_async` folders have derived twins."""
