"""The view at work: it listens, asks, and tells."""
