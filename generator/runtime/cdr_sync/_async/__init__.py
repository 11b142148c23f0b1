"""The run of a sync; its twin is derived."""
