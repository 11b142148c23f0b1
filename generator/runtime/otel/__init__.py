"""Spans and metrics by OpenTelemetry, for those who have the extra `otel`."""
