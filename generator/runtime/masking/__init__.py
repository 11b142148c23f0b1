"""Pseudonyms for what a recording must not tell, and the search for what got through."""
