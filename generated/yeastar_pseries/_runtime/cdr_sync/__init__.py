# Made by `make generate` from generator/runtime/cdr_sync/__init__.py; edits are lost.
"""Brings the call records of a PBX to where an application keeps them, each one once."""
