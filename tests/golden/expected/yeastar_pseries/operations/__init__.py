"""Operation descriptors."""
