"""What other teams take: the spec as documents, and everything made from them."""
