"""Bundled spec to IR."""
