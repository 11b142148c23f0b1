"""Answers to typed objects, and what to do with values that do not fit."""
