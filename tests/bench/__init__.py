"""Figures against peers, taken in one run; see __main__ for how to start it."""
