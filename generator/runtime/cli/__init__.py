"""The command `yeastar`: what the extra `cli` brings."""
