"""The WebSocket below the stream."""
