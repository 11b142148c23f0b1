# Made by `make generate` from generator/runtime/otel/__init__.py; edits are lost.
"""Spans and metrics by OpenTelemetry, for those who have the extra `otel`."""
