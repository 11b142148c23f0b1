"""Turns the curated spec into the package and the published documents."""
