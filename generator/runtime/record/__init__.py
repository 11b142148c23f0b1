"""A read-only tour of a real PBX, and the file that holds what it said."""
