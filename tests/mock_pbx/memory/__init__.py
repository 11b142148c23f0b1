"""What the mock PBX remembers: rows and settings, by the schemas of the spec."""
