"""What did not fit the schema: found, counted, told."""
