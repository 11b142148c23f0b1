"""What a PBX says against what the spec says."""
