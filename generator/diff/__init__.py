"""What changed between two states of the published spec, in the terms of this API."""
