"""Decodes frames to events, and repairs values that do not fit."""
