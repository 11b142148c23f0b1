"""Times as the PBX writes them."""
