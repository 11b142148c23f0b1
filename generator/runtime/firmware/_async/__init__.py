"""What has to ask the PBX."""
