# Made by `make generate` from generator/runtime/transfers/__init__.py; edits are lost.
"""Files on their way: downloads that go on where they broke off, uploads as they are read."""
