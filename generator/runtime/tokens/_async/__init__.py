"""Who brings a token to a call."""
