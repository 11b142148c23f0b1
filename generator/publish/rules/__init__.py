"""What follows from the curated documents by rule, one module for each rule."""
