"""Compares the published bundles with the fact base they were curated from.

`python -m tests.contract.reference` prints every difference; `test_reference.py`
holds them against the list in `spec/README.md`.
"""
