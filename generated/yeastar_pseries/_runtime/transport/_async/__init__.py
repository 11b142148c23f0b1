# Made by `make generate` from generator/runtime/transport/_async/__init__.py; edits are lost.
"""Requests and their answers, on one connection each."""
