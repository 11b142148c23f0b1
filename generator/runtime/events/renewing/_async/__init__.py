"""What a reader does when it changes connections."""
