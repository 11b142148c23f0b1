"""Hooks of an async client."""
