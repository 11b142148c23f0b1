"""Receives events that the PBX delivers by HTTP, and verifies their signatures."""
