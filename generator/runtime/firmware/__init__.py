"""Which firmware a PBX has, and what needs a newer one."""
