"""`make publish`: the wheel, and the spec as an archive for teams of other languages."""
