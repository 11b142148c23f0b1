"""The store that is used by awaiting."""
