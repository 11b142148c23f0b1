"""From a connection to its successor, without a silent loss."""
