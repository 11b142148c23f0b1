"""Brings the call records of a PBX to where an application keeps them, each one once."""
