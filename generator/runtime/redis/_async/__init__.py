"""The token store that is used by awaiting."""
