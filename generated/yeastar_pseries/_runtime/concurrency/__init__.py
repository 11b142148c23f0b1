# Made by `make generate` from generator/runtime/concurrency/__init__.py; edits are lost.
"""Locks, waiting and jobs, each for threads and for tasks."""
