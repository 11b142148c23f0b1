"""Events of many PBXs into a broker: NATS JetStream or Redis Streams."""
