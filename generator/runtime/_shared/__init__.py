"""Parts that do no I/O, or that come in an async and a sync form side by side."""
