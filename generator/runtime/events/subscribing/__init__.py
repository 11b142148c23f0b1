"""Which topics are asked for, and how often."""
