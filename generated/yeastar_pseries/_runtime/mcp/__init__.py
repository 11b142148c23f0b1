# Made by `make generate` from generator/runtime/mcp/__init__.py; edits are lost.
"""Tools for AI agents by the Model Context Protocol (extra `mcp`)."""
