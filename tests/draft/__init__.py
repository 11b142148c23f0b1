"""What recordings become in the spec: by hand on a tiny spec, planted in the real one."""
