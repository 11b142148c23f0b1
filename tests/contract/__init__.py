"""The generated package against the mock PBX, walked from the spec."""
