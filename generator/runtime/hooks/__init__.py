"""What an application is told of calls: hooks, and log records."""
