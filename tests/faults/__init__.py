"""The generated clients end to end against a mock PBX in trouble."""
