"""The client; its twin with plain functions is derived from these files."""
