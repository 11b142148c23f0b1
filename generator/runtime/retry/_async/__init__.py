"""Waiting between attempts."""
