"""Commands that watch a PBX: `yeastar events` and `yeastar calls`."""
