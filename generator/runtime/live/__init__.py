"""The calls of a PBX as they go on: what is known of each, and what changed."""
