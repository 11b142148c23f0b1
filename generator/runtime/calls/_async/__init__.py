"""Calls, pages and downloads."""
