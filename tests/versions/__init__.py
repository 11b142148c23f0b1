"""The package with the lowest and with the newest libraries that it allows."""
