"""What becomes of a call that an operation has started: answered, ended, or why not."""
