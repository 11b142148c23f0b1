"""One WebSocket on a connection of the transport room."""
