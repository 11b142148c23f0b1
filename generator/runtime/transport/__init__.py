"""One request on the wire: TLS, what goes with it, how far it got."""
