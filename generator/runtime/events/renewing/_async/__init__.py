"""What a reader asks the PBX for, and how often."""
