"""Along the spec, value by value: what differs, and how often."""
