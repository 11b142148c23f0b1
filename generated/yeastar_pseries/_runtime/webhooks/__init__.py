# Made by `make generate` from generator/runtime/webhooks/__init__.py; edits are lost.
"""Receives events that the PBX delivers by HTTP, and verifies their signatures."""
