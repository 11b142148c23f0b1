"""Hand-written parts of the package, by theme; `_async` folders have derived twins."""
