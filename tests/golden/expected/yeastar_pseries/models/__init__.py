"""Response and request classes, one module a resource."""
