"""Tests of the mock PBX itself."""
