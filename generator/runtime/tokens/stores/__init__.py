"""Where tokens are kept for several clients, processes or machines."""
