"""The token store in Redis (extra `redis`)."""
