"""Schemas: what a value may be, and which fields an object has."""
