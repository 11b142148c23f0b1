"""Events as people and other programs get them: named, chosen, as lines of JSON."""
