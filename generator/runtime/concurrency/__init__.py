"""Locks, waiting and jobs, each for threads and for tasks."""
