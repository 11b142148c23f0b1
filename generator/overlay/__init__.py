"""A box that differs: an overlay on the spec, so that nobody forks it."""
