"""The Python package of two states: what its callers would notice."""
