"""A PBX that differs, without a fork: overlays of the spec, and a package of them."""
