"""A release: one command from the state of the tree to a tag."""
