"""What the templates see (`nodes`), and what builds it from the bundled spec."""
