"""Which values an argument may have, and what stands on the wire for them."""
