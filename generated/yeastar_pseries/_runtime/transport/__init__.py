# Made by `make generate` from generator/runtime/transport/__init__.py; edits are lost.
"""One request on the wire: TLS, what goes with it, how far it got."""
