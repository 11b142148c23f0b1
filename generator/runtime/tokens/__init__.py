"""Access tokens, and tokens of others in a header."""
