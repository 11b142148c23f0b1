"""The client written as async; the sync twin is derived from these files."""
