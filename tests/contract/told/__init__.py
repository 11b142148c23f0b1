"""What people told of real boxes: each sentence in the published files, and its source."""
