"""Decodes answers to typed objects, and repairs values that do not fit."""
