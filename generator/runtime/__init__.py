"""Hand-written part of the package: copied into it, the sync half derived from the async one."""
