"""The client and its resources."""
