"""The published spec in the hands of other people's tools: `make verify-spec`."""
