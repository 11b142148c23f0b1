"""One REST call: what it takes, how it is checked, sent and given back."""
