# Made by `make generate` from generator/runtime/masking/__init__.py; edits are lost.
"""Pseudonyms for what a recording must not tell, and the search for what got through."""
