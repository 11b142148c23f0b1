# Made by `make generate` from generator/runtime/webhooks/__init__.py; edits are lost.
"""Deliveries by HTTP: the signature, and what receives them."""
