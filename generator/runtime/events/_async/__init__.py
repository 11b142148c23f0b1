"""The stream at work: connect, read, hand over, deliver."""
