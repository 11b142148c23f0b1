"""Deliveries by HTTP: the signature, and what receives them."""
