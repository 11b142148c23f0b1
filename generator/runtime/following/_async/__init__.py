"""What differs between the clients; the sync twin is derived from it."""
