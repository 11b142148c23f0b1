# Made by `make generate` from generator/runtime/relay/__init__.py; edits are lost.
"""Events of many PBXs into a broker: NATS JetStream or Redis Streams."""
