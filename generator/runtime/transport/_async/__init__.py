"""Requests and their answers, on one connection each."""
