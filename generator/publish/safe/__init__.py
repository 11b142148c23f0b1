"""Schemas of 3.1 as schemas of 3.0 that common code generators make good types of."""
