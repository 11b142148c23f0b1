"""The event stream: what it knows, without the wire."""
