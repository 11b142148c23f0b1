"""One event: its class, its frame, and what was repaired in it."""
