"""The eight use cases of the API, each proven by reading back what it did."""
