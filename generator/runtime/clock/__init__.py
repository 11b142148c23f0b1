"""Reads and writes times as the PBX writes them."""
