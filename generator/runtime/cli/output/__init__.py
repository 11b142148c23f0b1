"""What a command shows: rows, progress, trouble."""
